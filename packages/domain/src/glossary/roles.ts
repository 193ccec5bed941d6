import type { Trilingual } from '../text/trilingual.ts';
import type { Role } from '../vocabulary.ts';

export const ROLE_LABELS = {
  staff: { vi: 'Chuyên viên', en: 'Staff', th: 'เจ้าหน้าที่' },
  head: { vi: 'Thủ trưởng đơn vị', en: 'Unit head', th: 'หัวหน้าหน่วยงาน' },
  lead: { vi: 'Cán bộ đầu mối', en: 'Lead (intake officer)', th: 'เจ้าหน้าที่ผู้รับผิดชอบหลัก' },
  officer: { vi: 'Cán bộ cơ quan được lấy ý kiến', en: 'Consulted officer', th: 'เจ้าหน้าที่หน่วยงานที่ถูกขอความเห็น' },
  approver: { vi: 'Người phê duyệt', en: 'Approver', th: 'ผู้อนุมัติ' },
  secretary: { vi: 'Thư ký hội đồng', en: 'Council secretary', th: 'เลขานุการคณะกรรมการ' },
  member: { vi: 'Ủy viên hội đồng', en: 'Council member', th: 'กรรมการ' },
  auditor: { vi: 'Kiểm tra viên', en: 'Auditor', th: 'ผู้ตรวจสอบ' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator', th: 'ผู้ดูแลระบบ' },
} as const satisfies Record<Role, Trilingual>;
