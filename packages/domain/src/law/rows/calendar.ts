import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import { choice, flag } from '../rule-value.ts';
import { HOUSE_SOURCE } from '../source.ts';

const labourCode = { from: localDate('2021-01-01'), to: null } as const;
const civilCode = { from: localDate('2017-01-01'), to: null } as const;

const HOLIDAYS = { vi: 'Ngày nghỉ lễ, tết hưởng nguyên lương', en: 'Paid holidays', th: 'วันหยุดที่ได้รับค่าจ้าง' };
const PROVINCES = {
  vi: 'Số đơn vị hành chính cấp tỉnh',
  en: 'Provinces and cities under the centre',
  th: 'จำนวนจังหวัดและนครขึ้นตรงต่อส่วนกลาง',
};

/** How days are counted. The days themselves stand in the working calendars. */
export const CALENDAR_RULES: readonly RuleRow[] = [
  {
    id: 'CAL-WEEK',
    what: {
      vi: 'Tuần làm việc: nghỉ thứ bảy và chủ nhật',
      en: 'Working week: Saturday and Sunday are rest days',
      th: 'สัปดาห์ทำงาน หยุดวันเสาร์และวันอาทิตย์',
    },
    value: {
      type: 'counts',
      counts: {
        hours: { amount: 40, per: 'week', bound: 'exactly' },
        'rest-days': { amount: 2, per: 'week', bound: 'exactly' },
      },
    },
    from: localDate('1999-10-02'),
    to: null,
    source: sourceIn('working-week-1999'),
    certainty: 'S',
    certaintyNote: 'the practice of the state sector is sourced, its citation is from memory (M)',
  },
  {
    ...labourCode,
    id: 'CAL-HOL',
    what: HOLIDAYS,
    value: { type: 'count', amount: 11, per: 'year', bound: 'exactly' },
    to: localDate('2026-06-30'),
    source: sourceIn('labour-code-2019', 'Điều 112'),
    certainty: 'S',
  },
  {
    id: 'CAL-HOL',
    what: HOLIDAYS,
    value: { type: 'count', amount: 12, per: 'year', bound: 'exactly' },
    from: localDate('2026-07-01'),
    to: null,
    source: sourceIn('culture-day-2026'),
    certainty: 'S',
    certaintyNote: '24/11 is second-hand: the resolution itself was not read',
  },
  {
    ...labourCode,
    id: 'CAL-COMP',
    what: {
      vi: 'Ngày lễ trùng ngày nghỉ hằng tuần',
      en: 'A holiday on the weekly rest',
      th: 'วันหยุดที่ตรงกับวันหยุดประจำสัปดาห์',
    },
    value: choice('next-working-day-off'),
    source: sourceIn('labour-code-2019', 'Điều 111.3'),
    certainty: 'S',
  },
  {
    id: 'CAL-SWAP',
    what: {
      vi: 'Hoán đổi ngày làm việc hằng năm; tính lại các hạn đang mở',
      en: 'Yearly swaps of working days; open due days are counted again',
      th: 'การสลับวันทำงานประจำปี และคำนวณกำหนดที่ยังเปิดอยู่ใหม่',
    },
    value: choice('recount-open-due-days'),
    from: CARRIED_FROM,
    to: null,
    source: { kind: 'law', number: null, date: null, issuer: 'Thủ tướng Chính phủ, Bộ Nội vụ', article: null },
    certainty: 'S',
    certaintyNote: 'a notice each year, as late as eight days ahead',
  },
  {
    ...civilCode,
    id: 'CAL-START',
    what: { vi: 'Tính ngày bắt đầu', en: 'The first day is counted', th: 'นับวันแรก' },
    value: flag(false),
    source: sourceIn('civil-code-2015', 'Điều 147'),
    certainty: 'S',
  },
  {
    ...civilCode,
    id: 'CAL-END',
    what: {
      vi: 'Ngày cuối là ngày nghỉ; thời hạn kết thúc lúc 24 giờ',
      en: 'The last day is a day off; periods end at 24:00',
      th: 'วันสุดท้ายตรงกับวันหยุด กำหนดสิ้นสุดเวลา 24:00 น.',
    },
    value: choice('next-working-day'),
    source: sourceIn('civil-code-2015', 'Điều 148'),
    certainty: 'S',
  },
  {
    id: 'CAL-BACK',
    what: {
      vi: 'Hạn “trước ít nhất N ngày” rơi vào ngày nghỉ',
      en: '“At least N days before” falls on a day off',
      th: 'กำหนด “ก่อนอย่างน้อย N วัน” ตรงกับวันหยุด',
    },
    value: choice('previous-working-day'),
    from: CARRIED_FROM,
    to: null,
    source: HOUSE_SOURCE,
    certainty: 'U',
    certaintyNote: 'our choice: the law is silent',
  },
  {
    id: 'ORG-PROV',
    what: PROVINCES,
    value: { type: 'count', amount: 63, per: 'country', bound: 'exactly' },
    from: CARRIED_FROM,
    to: localDate('2025-06-30'),
    source: { kind: 'law', number: null, date: null, issuer: 'Quốc hội', article: null },
    certainty: 'M',
  },
  {
    id: 'ORG-PROV',
    what: PROVINCES,
    value: { type: 'count', amount: 34, per: 'country', bound: 'exactly' },
    from: localDate('2025-07-01'),
    to: null,
    source: sourceIn('provinces-2025'),
    certainty: 'S',
  },
];
