import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import type { RuleValue } from '../rule-value.ts';
import { atMost, list } from '../rule-value.ts';

const decree80 = { from: localDate('2020-09-17'), to: localDate('2025-12-07'), source: sourceIn('aid-2020') } as const;
const decree313 = {
  from: localDate('2025-12-08'),
  to: null,
  source: sourceIn('aid-2025'),
  certainty: 'U',
  certaintyNote: 'the body of Decree 313/2025 was not reachable: the value is that of the replaced Decree 80/2020',
} as const;

const APPRAISE = { vi: 'Thẩm định khoản viện trợ', en: 'Appraisal of the aid', th: 'การพิจารณาความช่วยเหลือ' };
const CONSULT = { vi: 'Cơ quan được hỏi ý kiến', en: 'Who is asked', th: 'หน่วยงานที่ถูกขอความเห็น' };
const PM = {
  vi: 'Khoản viện trợ do Thủ tướng Chính phủ phê duyệt',
  en: 'Aid that the Prime Minister approves',
  th: 'ความช่วยเหลือที่นายกรัฐมนตรีเป็นผู้อนุมัติ',
};
const SMALL = {
  vi: 'Dự án do đơn vị chuyên trách sẵn có thực hiện',
  en: 'Project that an existing unit may run',
  th: 'โครงการที่หน่วยงานเดิมดำเนินการได้',
};
const REPORT = { vi: 'Báo cáo định kỳ', en: 'Periodic reports', th: 'รายงานตามรอบระยะเวลา' };

const TWENTY_DAYS = atMost(20, 'calendar-days');
const PM_FIELDS = list('security', 'defence', 'religion', 'law-making-support');
const SMALL_LIMIT: RuleValue = { type: 'money', minorUnits: 20_000_000, currency: 'USD', bound: 'less-than' };
const REPORT_TIMES = list('half-yearly', 'yearly', 'at-completion');
const NGO_DONOR = 'vufo-if-donor-is-foreign-ngo';

/** Foreign aid: Decree 80/2020 and its successor. */
export const AID_RULES: readonly RuleRow[] = [
  { ...decree80, id: 'AID-APPRAISE', what: APPRAISE, value: TWENTY_DAYS, certainty: 'S' },
  { ...decree313, id: 'AID-APPRAISE', what: APPRAISE, value: TWENTY_DAYS },
  {
    ...decree80,
    id: 'AID-CONSULT',
    what: CONSULT,
    value: list('mpi', 'mof', 'mps', 'mofa', 'sector', NGO_DONOR),
    to: localDate('2025-02-28'),
    certainty: 'S',
  },
  {
    ...decree80,
    id: 'AID-CONSULT',
    what: CONSULT,
    value: list('mof', 'mps', 'mofa', 'sector', NGO_DONOR),
    from: localDate('2025-03-01'),
    certainty: 'S',
    certaintyNote: 'the Ministry of Planning and Investment merged into Finance on 01/03/2025',
  },
  { ...decree313, id: 'AID-CONSULT', what: CONSULT, value: list('mof', 'mps', 'mofa', 'sector', NGO_DONOR) },
  { ...decree80, id: 'AID-PM', what: PM, value: PM_FIELDS, certainty: 'S' },
  { ...decree313, id: 'AID-PM', what: PM, value: PM_FIELDS },
  { ...decree80, id: 'AID-SMALL', what: SMALL, value: SMALL_LIMIT, certainty: 'S' },
  { ...decree313, id: 'AID-SMALL', what: SMALL, value: SMALL_LIMIT },
  {
    ...decree313,
    id: 'AID-RELIEF',
    what: {
      vi: 'Cứu trợ khẩn cấp nằm ngoài nghị định khi phê duyệt và thực hiện sau thiên tai trong thời hạn',
      en: 'Emergency relief stays outside the decree when approved and carried out this soon after the disaster',
      th: 'ความช่วยเหลือฉุกเฉินอยู่นอกรัฐกฤษฎีกา หากอนุมัติและดำเนินการภายในกำหนดหลังภัยพิบัติ',
    },
    value: atMost(3, 'months'),
    certainty: 'S',
    certaintyNote: 'scope of the decree, read',
  },
  { ...decree80, id: 'AID-REPORT', what: REPORT, value: REPORT_TIMES, certainty: 'M' },
  { ...decree313, id: 'AID-REPORT', what: REPORT, value: REPORT_TIMES },
];
