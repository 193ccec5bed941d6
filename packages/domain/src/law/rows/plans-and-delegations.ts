import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import { atMost, choice, flag } from '../rule-value.ts';
import { practiceOf } from '../source.ts';

const directive38 = { from: localDate('2014-07-21'), to: null, source: sourceIn('38-ct-tw-2014') } as const;
const ONE_MINISTRY = practiceOf('Một bộ (ví dụ)');

/** The annual plan of external activities. */
export const PLAN_RULES: readonly RuleRow[] = [
  {
    id: 'PLAN-SUBMIT',
    what: { vi: 'Trình kế hoạch năm sau', en: 'Next year’s plan is due', th: 'กำหนดเสนอแผนปีถัดไป' },
    value: { type: 'date-of-year', month: 10, day: 15 },
    from: localDate('2015-01-21'),
    to: null,
    source: sourceIn('party-external-regulation-2015'),
    certainty: 'U',
    certaintyNote: 'no day was found in 272-QĐ/TW or 05-HD/BĐNTW; ministries use 15/10 to 30/11',
  },
  {
    id: 'PLAN-ADJUST',
    what: {
      vi: 'Hạn điều chỉnh kế hoạch trong năm',
      en: 'Last day for changing the plan within the year',
      th: 'วันสุดท้ายที่ปรับแผนระหว่างปีได้',
    },
    value: { type: 'date-of-year', month: 5, day: 1 },
    from: CARRIED_FROM,
    to: null,
    source: ONE_MINISTRY,
    certainty: 'S',
    certaintyNote: 'an example: one ministry',
  },
  {
    ...directive38,
    id: 'PLAN-OFF',
    what: {
      vi: 'Hoạt động phát sinh ngoài kế hoạch phải được phê duyệt riêng và nêu lý do',
      en: 'An item outside the plan needs its own approval, with the reason',
      th: 'กิจกรรมนอกแผนต้องได้รับอนุมัติแยกต่างหากพร้อมเหตุผล',
    },
    value: choice('separate-approval-with-reason'),
    certainty: 'S',
  },
];

/** Outgoing delegations: Directive 38-CT/TW of 21/07/2014, not its namesakes of 2019 and 2024. */
export const DELEGATION_RULES: readonly RuleRow[] = [
  {
    ...directive38,
    id: 'DEL-TRIPS',
    what: {
      vi: 'Số chuyến đi nước ngoài của lãnh đạo trong năm',
      en: 'Trips abroad of a leader',
      th: 'จำนวนครั้งที่ผู้นำเดินทางไปต่างประเทศต่อปี',
    },
    value: { type: 'count', amount: 2, per: 'year', bound: 'at-most' },
    certainty: 'S',
  },
  {
    ...directive38,
    id: 'DEL-TWO',
    what: {
      vi: 'Hai lãnh đạo chủ chốt cùng một đoàn',
      en: 'Two key leaders of one body in one delegation',
      th: 'ผู้นำหลักสองคนของหน่วยงานเดียวกันอยู่ในคณะเดียวกัน',
    },
    value: choice('forbidden-unless-waived'),
    certainty: 'S',
  },
  {
    id: 'DEL-SIZE',
    what: { vi: 'Quy mô đoàn ra', en: 'Size of an outgoing delegation', th: 'ขนาดของคณะเดินทางออก' },
    value: {
      type: 'counts',
      counts: {
        people: { amount: 10, per: 'delegation', bound: 'at-most' },
        days: { amount: 10, per: 'delegation', bound: 'at-most' },
        countries: { amount: 3, per: 'delegation', bound: 'at-most' },
      },
    },
    from: CARRIED_FROM,
    to: null,
    source: practiceOf('Một thành phố (ví dụ)'),
    certainty: 'S',
    certaintyNote: 'an example: one city',
  },
  {
    id: 'DEL-REPORT',
    what: { vi: 'Báo cáo sau khi đoàn về nước', en: 'Report after the return', th: 'รายงานหลังเดินทางกลับ' },
    value: atMost(10, 'calendar-days'),
    from: CARRIED_FROM,
    to: null,
    source: ONE_MINISTRY,
    certainty: 'S',
    certaintyNote: 'an example: one ministry; 15 days elsewhere (M)',
  },
  {
    ...directive38,
    id: 'DEL-SECRET',
    what: {
      vi: 'Mang theo tài liệu bí mật nhà nước',
      en: 'Carrying state-secret papers',
      th: 'การนำเอกสารลับของรัฐติดตัวไป',
    },
    value: flag(false),
    certainty: 'S',
  },
];

const law70 = { from: localDate('2021-07-01'), to: null, source: sourceIn('international-agreements-2020') } as const;
const PROVINCES_READ = 'the text read is on provinces; the same pattern for organisations is from memory (M)';

/** Cooperation agreements signed at events. */
export const AGREEMENT_RULES: readonly RuleRow[] = [
  {
    ...law70,
    id: 'AGR-CONSULT',
    what: { vi: 'Trả lời ý kiến về thỏa thuận', en: 'Reply on a draft agreement', th: 'ตอบความเห็นต่อร่างความตกลง' },
    value: atMost(7, 'working-days'),
    certainty: 'S',
    certaintyNote: PROVINCES_READ,
  },
  {
    ...law70,
    id: 'AGR-PM',
    what: {
      vi: 'Thủ tướng Chính phủ trả lời khi có ý kiến không đồng ý',
      en: 'The Prime Minister answers after an objection',
      th: 'นายกรัฐมนตรีตอบเมื่อมีความเห็นคัดค้าน',
    },
    value: atMost(7, 'working-days'),
    certainty: 'S',
    certaintyNote: PROVINCES_READ,
  },
  {
    ...law70,
    id: 'AGR-REPORT',
    what: {
      vi: 'Báo cáo và gửi bản sao cho Bộ Ngoại giao sau khi ký',
      en: 'Report, and copy to the Ministry of Foreign Affairs, after signing',
      th: 'รายงานและส่งสำเนาให้กระทรวงการต่างประเทศหลังลงนาม',
    },
    value: atMost(15, 'calendar-days'),
    certainty: 'S',
    certaintyNote: PROVINCES_READ,
  },
];
