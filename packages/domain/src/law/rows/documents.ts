import { localDate } from '../../time/local-date.ts';
import { sourceIn } from '../citations.ts';
import type { RuleRow } from '../rule-row.ts';
import { atMost, choice, lengths, list } from '../rule-value.ts';

const decree30 = { from: localDate('2020-03-05'), to: null } as const;

/** Clerical work: Decree 30/2020. */
export const DOCUMENT_RULES: readonly RuleRow[] = [
  {
    ...decree30,
    id: 'DOC-NUM',
    what: {
      vi: 'Số văn bản: theo cơ quan, theo năm, ít nhất hai chữ số; hội đồng có con dấu lấy số riêng',
      en: 'Numbers run by issuer and year, two digits at least; councils with the seal have their own series',
      th: 'เลขที่เอกสารเรียงตามหน่วยงานและปี อย่างน้อยสองหลัก คณะกรรมการมีลำดับของตนเอง',
    },
    value: list('per-issuer', 'per-year', 'two-digits-at-least', 'council-own-series'),
    source: sourceIn('documents-2020', 'Phụ lục I'),
    certainty: 'S',
    certaintyNote: 'the restart at 01 on 1 January is from memory (M)',
  },
  {
    ...decree30,
    id: 'DOC-DATE',
    what: {
      vi: 'Thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2',
      en: 'A zero stands before days below 10 and the months 1 and 2 only',
      th: 'เติมเลข 0 หน้าวันที่น้อยกว่า 10 และเดือน 1 กับ 2 เท่านั้น',
    },
    value: list('day-below-10', 'month-1', 'month-2'),
    source: sourceIn('documents-2020', 'Phụ lục I'),
    certainty: 'S',
  },
  {
    ...decree30,
    id: 'DOC-OUT',
    what: {
      vi: 'Đăng ký và chuyển văn bản trong ngày, chậm nhất ngày làm việc tiếp theo',
      en: 'Register and send the same day, at latest the next working day',
      th: 'ลงทะเบียนและส่งภายในวันเดียวกัน อย่างช้าวันทำการถัดไป',
    },
    value: atMost(1, 'working-days'),
    source: sourceIn('documents-2020'),
    certainty: 'S',
  },
  {
    ...decree30,
    id: 'DOC-URGENT',
    what: {
      vi: 'Xử lý văn bản hỏa tốc, thượng khẩn, khẩn',
      en: 'Handling of most urgent, very urgent and urgent documents',
      th: 'การดำเนินการเอกสารด่วนที่สุด ด่วนมาก และด่วน',
    },
    value: lengths({ 'hoa-toc': atMost(0, 'hours'), 'thuong-khan': atMost(0, 'hours'), khan: atMost(0, 'hours') }),
    source: sourceIn('documents-2020'),
    certainty: 'U',
    certaintyNote: 'handled at once (S); no limit in hours was found, so each organisation sets its own',
  },
];

const SECRETS = {
  vi: 'Từ chối tài liệu Mật, Tối mật, Tuyệt mật, không có ngoại lệ',
  en: 'State secrets of the three levels are refused, without override',
  th: 'ปฏิเสธเอกสารลับของรัฐทั้งสามชั้นโดยไม่มีข้อยกเว้น',
};
const REFUSE = choice('refuse-without-override');

/** State secrets: nothing on a networked machine. */
export const SECRECY_RULES: readonly RuleRow[] = [
  {
    id: 'SEC-REFUSE',
    what: SECRETS,
    value: REFUSE,
    from: localDate('2020-07-01'),
    to: localDate('2026-02-28'),
    source: sourceIn('state-secrets-2018', 'Điều 5'),
    certainty: 'M',
  },
  {
    id: 'SEC-REFUSE',
    what: SECRETS,
    value: REFUSE,
    from: localDate('2026-03-01'),
    to: null,
    source: sourceIn('state-secrets-2025', 'Điều 5'),
    certainty: 'S',
  },
];

const data2026 = { from: localDate('2026-01-01'), to: null } as const;

/** Personal data since 01/01/2026. Of Decree 13/2023 before it only the breach notice is carried. */
export const PERSONAL_DATA_RULES: readonly RuleRow[] = [
  {
    ...data2026,
    id: 'PD-ACK',
    what: { vi: 'Xác nhận yêu cầu của chủ thể dữ liệu', en: 'Acknowledge a request', th: 'ตอบรับคำขอของเจ้าของข้อมูล' },
    value: atMost(2, 'working-days'),
    source: sourceIn('personal-data-decree-2025'),
    certainty: 'S',
  },
  {
    ...data2026,
    id: 'PD-STOP',
    what: {
      vi: 'Rút lại đồng ý, hạn chế, phản đối xử lý dữ liệu',
      en: 'Withdraw consent, restrict or object',
      th: 'ถอนความยินยอม จำกัด หรือคัดค้านการประมวลผล',
    },
    value: lengths({
      own: atMost(15, 'calendar-days'),
      'third-party': atMost(20, 'calendar-days'),
      'extension-once': atMost(15, 'calendar-days'),
    }),
    source: sourceIn('personal-data-decree-2025'),
    certainty: 'S',
  },
  {
    id: 'PD-BREACH',
    what: { vi: 'Thông báo vi phạm', en: 'Notify a breach', th: 'แจ้งเหตุละเมิดข้อมูล' },
    value: atMost(72, 'hours'),
    from: localDate('2023-07-01'),
    to: localDate('2025-12-31'),
    source: sourceIn('personal-data-decree-2023'),
    certainty: 'M',
  },
  {
    ...data2026,
    id: 'PD-BREACH',
    what: { vi: 'Thông báo vi phạm', en: 'Notify a breach', th: 'แจ้งเหตุละเมิดข้อมูล' },
    value: atMost(72, 'hours'),
    source: sourceIn('personal-data-2025'),
    certainty: 'S',
  },
  {
    ...data2026,
    id: 'PD-DPIA',
    what: {
      vi: 'Hồ sơ đánh giá tác động: lập lần đầu, cập nhật',
      en: 'Impact file: first, then refreshed',
      th: 'เอกสารประเมินผลกระทบ: ครั้งแรก และปรับปรุง',
    },
    value: lengths({ first: atMost(60, 'calendar-days'), refresh: atMost(6, 'months') }),
    source: sourceIn('personal-data-2025'),
    certainty: 'M',
    certaintyNote: 'the first 60 days are from memory (M), the refresh is sourced (S)',
  },
];
