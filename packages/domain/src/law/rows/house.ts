import type { RuleRow } from '../rule-row.ts';
import { CARRIED_FROM } from '../rule-row.ts';
import { atLeast, atMost, choice, list } from '../rule-value.ts';
import { HOUSE_SOURCE } from '../source.ts';

const house = { from: CARRIED_FROM, to: null, source: HOUSE_SOURCE, certainty: 'U' } as const;

/** For dossiers without a foreign element and wherever no text sets a length. Every organisation may change them. */
export const HOUSE_RULES: readonly RuleRow[] = [
  {
    ...house,
    id: 'INT-LEAD',
    what: { vi: 'Nộp hồ sơ trước hoạt động', en: 'File before the event', th: 'ยื่นแฟ้มงานก่อนกิจกรรม' },
    value: atLeast(10, 'working-days'),
  },
  {
    ...house,
    id: 'INT-DOSSIER',
    what: {
      vi: 'Những mục và thành phần phải có khi trình',
      en: 'What a text must hold to be presented',
      th: 'รายการและส่วนประกอบที่ต้องมีเมื่อเสนอ',
    },
    value: list('fields-of-the-kind', 'letter', 'plan'),
  },
  {
    ...house,
    id: 'INT-CHECK',
    what: { vi: 'Kiểm tra khi tiếp nhận', en: 'Intake check', th: 'ตรวจสอบเมื่อรับเรื่อง' },
    value: atMost(2, 'working-days'),
  },
  {
    ...house,
    id: 'INT-REPLY',
    what: { vi: 'Đơn vị được hỏi ý kiến trả lời', en: 'A consulted unit replies', th: 'หน่วยงานที่ถูกขอความเห็นตอบกลับ' },
    value: atMost(7, 'working-days'),
  },
  {
    ...house,
    id: 'INT-APPROVE',
    what: { vi: 'Mỗi cấp quyết định', en: 'Each level decides', th: 'แต่ละระดับพิจารณาตัดสิน' },
    value: atMost(5, 'working-days'),
  },
  {
    ...house,
    id: 'INT-REPORT',
    what: { vi: 'Báo cáo sau khi kết thúc', en: 'Report after the end', th: 'รายงานหลังเสร็จสิ้น' },
    value: atMost(15, 'calendar-days'),
  },
  {
    ...house,
    id: 'INT-ACCEPT',
    what: { vi: 'Tiếp nhận hoặc trả lại báo cáo', en: 'Report accepted or returned', th: 'รับหรือส่งคืนรายงาน' },
    value: atMost(5, 'working-days'),
  },
  {
    ...house,
    id: 'INT-VOTE',
    what: { vi: 'Hội đồng bỏ phiếu', en: 'The council votes', th: 'คณะกรรมการลงคะแนน' },
    value: atMost(5, 'working-days'),
  },
  {
    ...house,
    id: 'REMIND',
    what: {
      vi: 'Nhắc trước hạn và vào ngày hạn',
      en: 'Remind before the due day, and on it',
      th: 'เตือนก่อนวันครบกำหนดและในวันนั้น',
    },
    value: { type: 'offsets', amounts: [2, 0], unit: 'working-days', side: 'before' },
  },
  {
    ...house,
    id: 'ESCALATE',
    what: { vi: 'Báo cấp trên sau ngày hạn', en: 'Escalate after the due day', th: 'แจ้งผู้บังคับบัญชาหลังวันครบกำหนด' },
    value: { type: 'offsets', amounts: [2], unit: 'working-days', side: 'after' },
  },
  {
    ...house,
    id: 'VER-PIN',
    what: {
      vi: 'Hồ sơ đang chạy giữ phiên bản quy định khi bắt đầu',
      en: 'A running dossier keeps the rule versions it started under',
      th: 'แฟ้มงานที่ดำเนินอยู่ใช้ข้อกำหนดฉบับเมื่อเริ่มต้น',
    },
    value: choice('pin-until-named-act'),
    certaintyNote: 'routing, parts, quorum, lengths and silence; never calendars and organisations',
  },
];
