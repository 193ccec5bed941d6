import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import { atLeast, atMost, choice, lengths, list } from '../rule-value.ts';
import { practiceOf } from '../source.ts';
import { AWARD_PROCEDURE_RULES } from './award-procedure.ts';

const law2022 = { from: localDate('2024-01-01'), to: null } as const;
const decree91 = {
  from: localDate('2017-10-01'),
  to: localDate('2023-12-31'),
  source: sourceIn('emulation-decree-2017'),
} as const;

const ONCE = {
  vi: 'Một thành tích không khen thưởng nhiều lần, nhiều hình thức',
  en: 'One achievement, one award',
  th: 'หนึ่งผลงานให้รางวัลได้เพียงครั้งเดียวและรูปแบบเดียว',
};
const FLAG = {
  vi: 'Cờ thi đua chỉ tặng tập thể dẫn đầu cụm, khối thi đua',
  en: 'Emulation flags go to collectives that lead their cluster',
  th: 'ธงการแข่งขันดีเด่นมอบแก่หมู่คณะที่นำในกลุ่มเท่านั้น',
};

/** What may be given to whom, from the Law on Emulation and Commendation and from practice. */
const MERITS: readonly RuleRow[] = [
  {
    ...decree91,
    id: 'AWD-ONCE',
    what: ONCE,
    value: choice('block'),
    certainty: 'M',
    certaintyNote: 'from memory',
  },
  {
    ...law2022,
    id: 'AWD-ONCE',
    what: ONCE,
    value: choice('block'),
    source: sourceIn('emulation-law-2022'),
    certainty: 'S',
  },
  {
    ...decree91,
    id: 'AWD-FLAG',
    what: FLAG,
    value: list('collective'),
    certainty: 'M',
    certaintyNote: 'from memory',
  },
  {
    ...law2022,
    id: 'AWD-FLAG',
    what: FLAG,
    value: list('collective'),
    source: sourceIn('emulation-law-2022', 'Điều 25–26'),
    certainty: 'S',
  },
  {
    ...law2022,
    id: 'AWD-FLAG-THEME',
    what: {
      vi: 'Thời gian của phong trào thi đua theo chuyên đề để xét tặng cờ',
      en: 'Length of a thematic movement before a flag may be given',
      th: 'ระยะเวลาของขบวนการแข่งขันตามหัวข้อก่อนให้ธง',
    },
    value: lengths({ ministry: atLeast(3, 'years'), government: atLeast(5, 'years') }),
    source: sourceIn('emulation-law-2022', 'Điều 25–26'),
    certainty: 'S',
  },
  {
    id: 'AWD-MEDAL',
    what: {
      vi: 'Kỷ niệm chương tặng cá nhân, một lần',
      en: 'Commemorative medals go to individuals, once',
      th: 'เหรียญที่ระลึกมอบแก่บุคคล เพียงครั้งเดียว',
    },
    value: list('individual', 'once-in-a-life'),
    from: CARRIED_FROM,
    to: null,
    source: practiceOf('Quy chế của từng cơ quan, tổ chức'),
    certainty: 'M',
  },
  {
    id: 'AWD-APPRAISE',
    what: {
      vi: 'Thẩm định hồ sơ ở bộ, tỉnh',
      en: 'Appraisal by ministry or province',
      th: 'การพิจารณาเอกสารโดยกระทรวงหรือจังหวัด',
    },
    value: atMost(25, 'working-days'),
    from: CARRIED_FROM,
    to: null,
    source: practiceOf('Cổng Dịch vụ công quốc gia'),
    certainty: 'S',
    certaintyNote: 'published under an older decree; may be shortened',
  },
  {
    ...law2022,
    id: 'AWD-REVOKE',
    what: {
      vi: 'Hủy quyết định, thu hồi hiện vật và tiền thưởng khi gian dối hoặc sai thủ tục',
      en: 'Fraud or wrong procedure: the award is cancelled, object and money recovered',
      th: 'เพิกถอนรางวัลและเรียกคืนเมื่อทุจริตหรือผิดขั้นตอน',
    },
    value: choice('cancel-and-recover'),
    source: sourceIn('emulation-law-2022', 'Chương VII'),
    certainty: 'S',
  },
];

/** Emulation and commendation. */
export const AWARD_RULES: readonly RuleRow[] = [...AWARD_PROCEDURE_RULES, ...MERITS];
