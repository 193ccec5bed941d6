import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import type { RuleValueOf } from '../rule-value.ts';
import { atLeast, choice, list } from '../rule-value.ts';

const decree91 = { from: localDate('2017-10-01'), to: localDate('2023-12-31') } as const;
const decree98 = { from: localDate('2024-01-01'), to: localDate('2025-06-30') } as const;
const decree152 = { from: localDate('2025-07-01'), to: null } as const;

const NOT_READ_BEFORE = 'not read in this decree: the rule of Decree 152/2025 is taken as the default';

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
export const AWARD_PROCEDURE_RULES: readonly RuleRow[] = [
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
    ...decree91,
    id: 'AWD-FREEZE',
    what: FREEZE,
    value: choice('block'),
    source: sourceIn('emulation-decree-2017'),
    certainty: 'M',
    certaintyNote: 'from memory',
  },
  {
    ...decree98,
    id: 'AWD-FREEZE',
    what: FREEZE,
    value: choice('block'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
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
    ...decree91,
    id: 'AWD-ADHOC',
    what: ADHOC,
    value: choice('exclude'),
    source: sourceIn('emulation-decree-2017'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
  },
  {
    ...decree98,
    id: 'AWD-ADHOC',
    what: ADHOC,
    value: choice('exclude'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
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
    ...decree91,
    id: 'AWD-PUBLIC',
    what: PUBLIC,
    value: atLeast(10, 'working-days'),
    source: sourceIn('emulation-decree-2017'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
  },
  {
    ...decree98,
    id: 'AWD-PUBLIC',
    what: PUBLIC,
    value: atLeast(10, 'working-days'),
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
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
    ...decree91,
    id: 'AWD-DOSSIER',
    what: DOSSIER,
    value: DOSSIER_PARTS,
    source: sourceIn('emulation-decree-2017'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
  },
  {
    ...decree98,
    id: 'AWD-DOSSIER',
    what: DOSSIER,
    value: DOSSIER_PARTS,
    source: sourceIn('emulation-decree-2023'),
    certainty: 'U',
    certaintyNote: NOT_READ_BEFORE,
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
