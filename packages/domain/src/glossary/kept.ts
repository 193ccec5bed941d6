import type { Kept } from '../standing/kept.ts';
import type { Trilingual } from '../text/trilingual.ts';

export const KEPT_LABELS = {
  'account-added': { vi: 'Thêm tài khoản', en: 'Account added', th: 'เพิ่มบัญชีผู้ใช้' },
  appointed: { vi: 'Bổ nhiệm', en: 'Appointed', th: 'แต่งตั้ง' },
  'appointment-ended': { vi: 'Thôi giữ chức vụ', en: 'Appointment ended', th: 'พ้นจากตำแหน่ง' },
  'account-closed': { vi: 'Đóng tài khoản', en: 'Account closed', th: 'ปิดบัญชีผู้ใช้' },
  'account-reopened': { vi: 'Mở lại tài khoản', en: 'Account opened again', th: 'เปิดบัญชีผู้ใช้อีกครั้ง' },
  'sessions-ended': { vi: 'Kết thúc mọi phiên đăng nhập', en: 'Sign-ins ended', th: 'ยุติการเข้าสู่ระบบทั้งหมด' },
  'absence-set': { vi: 'Đăng ký vắng mặt', en: 'Absence set', th: 'แจ้งการไม่อยู่' },
  'absence-ended': { vi: 'Ghi nhận đã trở lại', en: 'Return recorded', th: 'บันทึกการกลับมา' },
  'delegation-granted': { vi: 'Ủy quyền', en: 'Delegation granted', th: 'มอบอำนาจ' },
  'delegation-revoked': { vi: 'Thu hồi ủy quyền', en: 'Delegation revoked', th: 'เพิกถอนการมอบอำนาจ' },
  'mandate-given': { vi: 'Giao nhiệm vụ kiểm tra', en: 'Mandate given', th: 'มอบหมายการตรวจสอบ' },
  'mandate-ended': { vi: 'Kết thúc nhiệm vụ kiểm tra', en: 'Mandate ended', th: 'สิ้นสุดการมอบหมายการตรวจสอบ' },
  'organisation-added': { vi: 'Thêm tổ chức', en: 'Organisation added', th: 'เพิ่มองค์กร' },
  'organisation-ended': { vi: 'Tổ chức kết thúc hoạt động', en: 'Organisation ended', th: 'องค์กรสิ้นสุดการดำเนินงาน' },
  'calendar-edited': { vi: 'Sửa lịch làm việc', en: 'Calendar edited', th: 'แก้ไขปฏิทินวันทำการ' },
  'run-renewed': { vi: 'Làm mới tiến trình', en: 'Run renewed', th: 'เริ่มรอบการทำงานใหม่' },
  'clock-stepped': { vi: 'Chuyển đồng hồ nghiệp vụ', en: 'Clock stepped', th: 'เลื่อนนาฬิกาของระบบ' },
} as const satisfies Record<Kept, Trilingual>;
