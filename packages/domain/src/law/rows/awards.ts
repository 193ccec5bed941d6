import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import type { RuleValueOf } from '../rule-value.ts';
import { atLeast, atMost, choice, lengths, list } from '../rule-value.ts';
import { practiceOf } from '../source.ts';

const law2022 = { from: localDate('2024-01-01'), to: null } as const;
const decree91 = { from: localDate('2017-10-01'), to: localDate('2023-12-31') } as const;
const decree98 = { from: localDate('2024-01-01'), to: localDate('2025-06-30') } as const;
const decree152 = { from: localDate('2025-07-01'), to: null } as const;

const NOT_READ_IN_98 = 'not read in Decree 98/2023: the rule of Decree 152/2025 is taken as the default';

const VOTE = { vi: 'Tỷ lệ phiếu đồng ý tối thiểu', en: 'Least share of yes votes', th: 'สัดส่วนเสียงเห็นชอบขั้นต่ำ' };
const ABSENT = { vi: 'Thành viên hội đồng vắng mặt', en: 'Absent members of the council', th: 'กรรมการที่ไม่อยู่ร่วมประชุม' };
const FREEZE = {
  vi: 'Chưa xét khen thưởng khi đang xem xét kỷ luật, thanh tra, điều tra hoặc có đơn thư',
  en: 'Nothing is awarded while discipline, inspection, investigation or a complaint is pending',
  th: 'ยังไม่พิจารณาให้รางวัลระหว่างมีการสอบวินัย ตรวจสอบ สอบสวน หรือร้องเรียน',
};
const ADHOC = {
  vi: 'Khen thưởng đột xuất, theo chuyên đề không tính làm điều kiện khen thưởng công trạng',
  en: 'Ad-hoc and thematic awards do not count toward merit awards',
  th: 'รางวัลเฉพาะกิจและตามหัวข้อไม่นับเป็นเงื่อนไขของรางวัลคุณความดี',
};
const PUBLIC = {
  vi: 'Công khai trường hợp đề nghị khen thưởng cấp Nhà nước',
  en: 'Public notice of nominations for state awards',
  th: 'การประกาศรายชื่อผู้ถูกเสนอรับรางวัลระดับรัฐ',
};
const DOSSIER = { vi: 'Thành phần hồ sơ khen thưởng', en: 'Parts of an award dossier', th: 'เอกสารประกอบการเสนอรางวัล' };
const DOSSIER_PARTS = list('submission', 'achievement-report', 'council-minutes');

// The denominator is the whole council, not those present.
const share = (amount: number): RuleValueOf<'percent'> => ({
  type: 'percent',
  amount,
  of: 'all-members',
  bound: 'at-least',
});

/** The council's procedure, which changed with each decree: awards of January 2024 fall under Decree 98/2023. */
const PROCEDURE: readonly RuleRow[] = [
  {
    ...decree91,
    id: 'AWD-VOTE',
    what: VOTE,
    value: share(90),
    source: sourceIn('emulation-decree-2017', 'Điều 45'),
    certainty: 'S',
    certaintyNote: 'read for emulation-fighter and hero titles',
  },
  {
    ...decree98,
    id: 'AWD-VOTE',
    what: VOTE,
    value: share(80),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: '80 % remembered; share, denominator and quorum to be confirmed for each type of award',
  },
  {
    ...decree152,
    id: 'AWD-VOTE',
    what: VOTE,
    value: share(80),
    source: sourceIn('emulation-decree-2025'),
    certainty: 'U',
    certaintyNote: '80 % remembered; share, denominator and quorum to be confirmed for each type of award',
  },
  {
    ...decree91,
    id: 'AWD-ABSENT',
    what: ABSENT,
    value: choice('written-vote'),
    source: sourceIn('emulation-decree-2017'),
    certainty: 'S',
  },
  {
    ...decree98,
    id: 'AWD-ABSENT',
    what: ABSENT,
    value: choice('written-vote'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: 'the rule of Decree 91/2017 is taken as the default',
  },
  {
    ...decree152,
    id: 'AWD-ABSENT',
    what: ABSENT,
    value: choice('written-vote'),
    source: sourceIn('emulation-decree-2025'),
    certainty: 'U',
    certaintyNote: 'the rule of Decree 91/2017 is taken as the default',
  },
  {
    ...decree98,
    id: 'AWD-FREEZE',
    what: FREEZE,
    value: choice('block'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_IN_98,
  },
  {
    ...decree152,
    id: 'AWD-FREEZE',
    what: FREEZE,
    value: choice('block'),
    source: sourceIn('emulation-decree-2025', 'Điều 4'),
    certainty: 'S',
  },
  {
    ...decree98,
    id: 'AWD-ADHOC',
    what: ADHOC,
    value: choice('exclude'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_IN_98,
  },
  {
    ...decree152,
    id: 'AWD-ADHOC',
    what: ADHOC,
    value: choice('exclude'),
    source: sourceIn('emulation-decree-2025', 'Điều 4'),
    certainty: 'S',
  },
  {
    ...decree98,
    id: 'AWD-PUBLIC',
    what: PUBLIC,
    value: atLeast(10, 'working-days'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_IN_98,
  },
  {
    ...decree152,
    id: 'AWD-PUBLIC',
    what: PUBLIC,
    value: atLeast(10, 'working-days'),
    source: sourceIn('emulation-decree-2025', 'Điều 44, 60'),
    certainty: 'S',
  },
  {
    ...decree98,
    id: 'AWD-DOSSIER',
    what: DOSSIER,
    value: DOSSIER_PARTS,
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_IN_98,
  },
  {
    ...decree152,
    id: 'AWD-DOSSIER',
    what: DOSSIER,
    value: DOSSIER_PARTS,
    source: sourceIn('emulation-decree-2025', 'Điều 42'),
    certainty: 'S',
  },
];

/** What may be given to whom, from the Law on Emulation and Commendation and from practice. */
const MERITS: readonly RuleRow[] = [
  {
    ...law2022,
    id: 'AWD-ONCE',
    what: {
      vi: 'Một thành tích không khen thưởng nhiều lần, nhiều hình thức',
      en: 'One achievement, one award',
      th: 'หนึ่งผลงานให้รางวัลได้เพียงครั้งเดียวและรูปแบบเดียว',
    },
    value: choice('block'),
    source: sourceIn('emulation-law-2022'),
    certainty: 'S',
  },
  {
    ...law2022,
    id: 'AWD-FLAG',
    what: {
      vi: 'Cờ thi đua chỉ tặng tập thể dẫn đầu cụm, khối thi đua',
      en: 'Emulation flags go to collectives that lead their cluster',
      th: 'ธงการแข่งขันดีเด่นมอบแก่หมู่คณะที่นำในกลุ่มเท่านั้น',
    },
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
export const AWARD_RULES: readonly RuleRow[] = [...PROCEDURE, ...MERITS];
