import type { Trilingual } from '../text/trilingual.ts';
import type { Opinion, TaskKind, TaskState, Verdict } from '../vocabulary.ts';

export const TASK_LABELS = {
  sign: { vi: 'Ký trình', en: 'Sign', th: 'ลงนามเสนอเรื่อง' },
  check: { vi: 'Kiểm tra, tiếp nhận hồ sơ', en: 'Intake check', th: 'ตรวจรับแฟ้มงาน' },
  revise: { vi: 'Hoàn thiện hồ sơ', en: 'Revise', th: 'แก้ไขแฟ้มงาน' },
  opine: { vi: 'Cho ý kiến', en: 'Give an opinion', th: 'ให้ความเห็น' },
  decide: { vi: 'Xem xét, quyết định', en: 'Decide', th: 'พิจารณาตัดสิน' },
  'carry-out': { vi: 'Tổ chức thực hiện', en: 'Carry out', th: 'ดำเนินกิจกรรม' },
  report: { vi: 'Lập báo cáo kết quả', en: 'Report', th: 'จัดทำรายงานผล' },
  'accept-report': { vi: 'Tiếp nhận báo cáo', en: 'Accept the report', th: 'ตรวจรับรายงาน' },
  nominate: { vi: 'Đề nghị khen thưởng', en: 'Nominate', th: 'เสนอรายชื่อรับรางวัล' },
  appraise: { vi: 'Thẩm định hồ sơ khen thưởng', en: 'Appraise', th: 'ตรวจสอบคุณสมบัติ' },
  vote: { vi: 'Bỏ phiếu', en: 'Vote', th: 'ลงคะแนน' },
  confirm: { vi: 'Quyết định khen thưởng', en: 'Confirm the awards', th: 'ยืนยันการให้รางวัล' },
  overdue: { vi: 'Đôn đốc việc quá hạn', en: 'Overdue', th: 'ติดตามเรื่องเกินกำหนด' },
} as const satisfies Record<TaskKind, Trilingual>;

export const TASK_STATE_LABELS = {
  open: { vi: 'Chờ xử lý', en: 'Open', th: 'รอดำเนินการ' },
  answered: { vi: 'Đã trả lời', en: 'Answered', th: 'ตอบแล้ว' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled', th: 'ยกเลิกแล้ว' },
} as const satisfies Record<TaskState, Trilingual>;

export const OPINION_LABELS = {
  agree: { vi: 'Nhất trí', en: 'Agree', th: 'เห็นชอบ' },
  'agree-with-comments': { vi: 'Nhất trí, có ý kiến thêm', en: 'Agree with comments', th: 'เห็นชอบพร้อมข้อคิดเห็น' },
  object: { vi: 'Không nhất trí', en: 'Object', th: 'คัดค้าน' },
  'outside-remit': { vi: 'Không thuộc thẩm quyền', en: 'Outside our remit', th: 'อยู่นอกอำนาจหน้าที่' },
} as const satisfies Record<Opinion, Trilingual>;

export const VERDICT_LABELS = {
  approve: { vi: 'Phê duyệt', en: 'Approve', th: 'อนุมัติ' },
  return: { vi: 'Trả lại', en: 'Return', th: 'ส่งคืน' },
  reject: { vi: 'Không phê duyệt', en: 'Reject', th: 'ไม่อนุมัติ' },
} as const satisfies Record<Verdict, Trilingual>;
