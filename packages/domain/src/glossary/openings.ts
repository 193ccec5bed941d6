import type { Trilingual } from '../text/trilingual.ts';
import type { OpeningState } from '../vocabulary.ts';

export const OPENING_STATE_LABELS = {
  waiting: { vi: 'Chờ người thứ hai xác nhận', en: 'Waits for a second person', th: 'รอผู้ยืนยันคนที่สอง' },
  lapsed: { vi: 'Hết hạn chờ, không ai xác nhận', en: 'Lapsed, nobody confirmed', th: 'หมดเวลารอ ไม่มีผู้ยืนยัน' },
  withdrawn: { vi: 'Người yêu cầu đã rút', en: 'Withdrawn', th: 'ผู้ขอถอนคำขอ' },
  refused: { vi: 'Bị từ chối', en: 'Refused', th: 'ถูกปฏิเสธ' },
  open: { vi: 'Đang mở khẩn cấp', en: 'Open now', th: 'เปิดใช้กรณีฉุกเฉินอยู่' },
  ended: { vi: 'Đã đóng trước hạn', en: 'Closed early', th: 'ปิดก่อนกำหนด' },
  expired: { vi: 'Đã hết giờ', en: 'Over', th: 'ครบเวลาแล้ว' },
} as const satisfies Record<OpeningState, Trilingual>;
