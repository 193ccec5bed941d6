import type { Trilingual } from '../text/trilingual.ts';
import type { OUTCOMES, Rung, Stage, Standing } from '../vocabulary.ts';

export const STAGE_LABELS = {
  proposal: { vi: 'Đề xuất', en: 'Proposal', th: 'การเสนอเรื่อง' },
  consultation: { vi: 'Lấy ý kiến bộ, ngành', en: 'Ministry consultation', th: 'การขอความเห็นจากกระทรวงและหน่วยงาน' },
  approval: { vi: 'Phê duyệt', en: 'Approval', th: 'การอนุมัติ' },
  execution: { vi: 'Triển khai', en: 'Execution', th: 'การดำเนินการ' },
  reporting: { vi: 'Báo cáo', en: 'Reporting', th: 'การรายงาน' },
  commendation: { vi: 'Khen thưởng', en: 'Commendation', th: 'การยกย่องเชิดชู' },
} as const satisfies Record<Stage, Trilingual>;

export const STANDING_LABELS = {
  draft: { vi: 'Bản thảo', en: 'Draft', th: 'ร่าง' },
  open: { vi: 'Đang xử lý', en: 'Open', th: 'อยู่ระหว่างดำเนินการ' },
  closed: { vi: 'Đã kết thúc', en: 'Closed', th: 'สิ้นสุดแล้ว' },
} as const satisfies Record<Standing, Trilingual>;

const RETURNED = { vi: 'Trả lại để hoàn thiện', en: 'Returned for revision', th: 'ส่งคืนเพื่อแก้ไข' };
const RECALLED = { vi: 'Đã thu hồi', en: 'Recalled', th: 'เรียกคืนแล้ว' };
const WITHDRAWN = { vi: 'Đã rút hồ sơ', en: 'Withdrawn', th: 'ถอนเรื่องแล้ว' };
const CANCELLED = { vi: 'Đã hủy', en: 'Cancelled', th: 'ยกเลิกแล้ว' };

export const OUTCOME_LABELS = {
  proposal: {
    accepted: { vi: 'Đã tiếp nhận', en: 'Accepted', th: 'รับเรื่องแล้ว' },
    returned: RETURNED,
    recalled: RECALLED,
    withdrawn: WITHDRAWN,
    cancelled: CANCELLED,
  },
  consultation: {
    settled: { vi: 'Đã lấy xong ý kiến', en: 'Settled', th: 'ขอความเห็นครบถ้วนแล้ว' },
    recalled: RECALLED,
    withdrawn: WITHDRAWN,
    cancelled: CANCELLED,
  },
  approval: {
    approved: { vi: 'Đã phê duyệt', en: 'Approved', th: 'อนุมัติแล้ว' },
    returned: RETURNED,
    rejected: { vi: 'Không phê duyệt', en: 'Rejected', th: 'ไม่อนุมัติ' },
    'change-rejected': { vi: 'Không đồng ý thay đổi', en: 'Change rejected', th: 'ไม่อนุมัติการเปลี่ยนแปลง' },
    withdrawn: WITHDRAWN,
    cancelled: CANCELLED,
  },
  execution: {
    finished: { vi: 'Đã hoàn thành', en: 'Finished', th: 'เสร็จสิ้นแล้ว' },
    'ended-by-date': { vi: 'Kết thúc theo thời gian dự kiến', en: 'Ended by its planned date', th: 'สิ้นสุดตามวันที่กำหนด' },
    changed: {
      vi: 'Thay đổi cơ bản, trình lại',
      en: 'Materially changed, submitted again',
      th: 'เปลี่ยนแปลงสาระสำคัญ เสนอใหม่',
    },
    cancelled: CANCELLED,
  },
  reporting: {
    accepted: { vi: 'Đã tiếp nhận báo cáo', en: 'Report accepted', th: 'รับรายงานแล้ว' },
    'accepted-with-nominations': {
      vi: 'Đã tiếp nhận báo cáo, có đề nghị khen thưởng',
      en: 'Report accepted, nominations follow',
      th: 'รับรายงานแล้ว และมีการเสนอรางวัล',
    },
  },
  commendation: {
    confirmed: { vi: 'Đã quyết định khen thưởng', en: 'Awards confirmed', th: 'ยืนยันการให้รางวัลแล้ว' },
    'none-nominated': { vi: 'Không có đề nghị khen thưởng', en: 'Nobody nominated', th: 'ไม่มีผู้ถูกเสนอชื่อ' },
    'none-eligible': { vi: 'Không trường hợp nào đủ điều kiện', en: 'Nobody eligible', th: 'ไม่มีผู้มีคุณสมบัติ' },
    'none-elected': { vi: 'Không trường hợp nào đủ phiếu', en: 'Nobody elected', th: 'ไม่มีผู้ได้คะแนนเสียงครบ' },
  },
} as const satisfies { [S in Stage]: Record<(typeof OUTCOMES)[S][number], Trilingual> };

export const RUNG_LABELS = {
  remind: { vi: 'Nhắc hạn', en: 'Reminder', th: 'การเตือน' },
  escalate: { vi: 'Báo cáo lãnh đạo đơn vị', en: 'Escalation', th: 'การแจ้งผู้บังคับบัญชา' },
  expire: { vi: 'Hết hạn', en: 'Expiry', th: 'หมดเวลา' },
} as const satisfies Record<Rung, Trilingual>;
