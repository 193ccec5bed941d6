import type { Trilingual } from '../text/trilingual.ts';

/**
 * Types of administrative documents by their symbol (Decree 30/2020, Appendix III). Diacritics tell them apart: ĐA is
 * a scheme and DA a project, HĐ a contract and HD a guidance. Công văn and thư công have no symbol of a type.
 */
export const DOCUMENT_TYPE_LABELS = {
  NQ: { vi: 'Nghị quyết', en: 'Resolution', th: 'มติ' },
  QĐ: { vi: 'Quyết định', en: 'Decision', th: 'คำวินิจฉัยสั่งการ' },
  CT: { vi: 'Chỉ thị', en: 'Directive', th: 'คำสั่ง' },
  QC: { vi: 'Quy chế', en: 'Regulation', th: 'ระเบียบ' },
  QyĐ: { vi: 'Quy định', en: 'Rules', th: 'ข้อกำหนด' },
  TC: { vi: 'Thông cáo', en: 'Communiqué', th: 'แถลงการณ์' },
  TB: { vi: 'Thông báo', en: 'Notice', th: 'ประกาศ' },
  HD: { vi: 'Hướng dẫn', en: 'Guidance', th: 'แนวปฏิบัติ' },
  CTr: { vi: 'Chương trình', en: 'Programme', th: 'โครงการดำเนินงาน' },
  KH: { vi: 'Kế hoạch', en: 'Plan', th: 'แผน' },
  PA: { vi: 'Phương án', en: 'Option', th: 'แนวทาง' },
  ĐA: { vi: 'Đề án', en: 'Scheme', th: 'ข้อเสนอโครงการ' },
  DA: { vi: 'Dự án', en: 'Project', th: 'โครงการ' },
  BC: { vi: 'Báo cáo', en: 'Report', th: 'รายงาน' },
  BB: { vi: 'Biên bản', en: 'Minutes', th: 'รายงานการประชุม' },
  TTr: { vi: 'Tờ trình', en: 'Submission', th: 'หนังสือเสนอเรื่อง' },
  HĐ: { vi: 'Hợp đồng', en: 'Contract', th: 'สัญญา' },
  CĐ: { vi: 'Công điện', en: 'Official telegram', th: 'โทรเลขราชการ' },
  BGN: { vi: 'Bản ghi nhớ', en: 'Memorandum', th: 'บันทึกความเข้าใจ' },
  BTT: { vi: 'Bản thỏa thuận', en: 'Agreement', th: 'ข้อตกลง' },
  GUQ: { vi: 'Giấy ủy quyền', en: 'Letter of authorisation', th: 'หนังสือมอบอำนาจ' },
  GM: { vi: 'Giấy mời', en: 'Invitation', th: 'หนังสือเชิญ' },
  GGT: { vi: 'Giấy giới thiệu', en: 'Letter of introduction', th: 'หนังสือแนะนำตัว' },
  GNP: { vi: 'Giấy nghỉ phép', en: 'Leave permit', th: 'ใบอนุญาตลา' },
  PG: { vi: 'Phiếu gửi', en: 'Sending slip', th: 'ใบนำส่ง' },
  PC: { vi: 'Phiếu chuyển', en: 'Forwarding slip', th: 'ใบส่งต่อ' },
  PB: { vi: 'Phiếu báo', en: 'Notification slip', th: 'ใบแจ้ง' },
} as const satisfies Record<string, Trilingual>;
export type DocumentTypeSymbol = keyof typeof DOCUMENT_TYPE_LABELS;

/** From the most urgent down. */
export const URGENCY_LABELS = {
  'hoa-toc': { vi: 'Hỏa tốc', en: 'Most urgent', th: 'ด่วนที่สุด' },
  'thuong-khan': { vi: 'Thượng khẩn', en: 'Very urgent', th: 'ด่วนมาก' },
  khan: { vi: 'Khẩn', en: 'Urgent', th: 'ด่วน' },
} as const satisfies Record<string, Trilingual>;

/** In whose stead a document is signed (Decree 30/2020, Art. 13). */
export const SIGNING_FORM_LABELS = {
  'TM.': { vi: 'Thay mặt', en: 'On behalf of the collective', th: 'ในนามหมู่คณะ' },
  'Q.': { vi: 'Quyền', en: 'Acting head', th: 'รักษาการ' },
  'KT.': { vi: 'Ký thay', en: 'Deputy for the head', th: 'ลงนามแทน' },
  'TL.': { vi: 'Thừa lệnh', en: 'By order', th: 'ตามคำสั่ง' },
  'TUQ.': { vi: 'Thừa ủy quyền', en: 'By authorisation', th: 'ตามที่ได้รับมอบอำนาจ' },
} as const satisfies Record<string, Trilingual>;
