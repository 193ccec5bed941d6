import type { Certainty } from '../law/certainty.ts';
import type { SourceKind } from '../law/source.ts';
import type { Trilingual } from '../text/trilingual.ts';

export const CERTAINTY_LABELS = {
  S: { vi: 'Có nguồn công bố', en: 'Sourced', th: 'มีแหล่งอ้างอิง' },
  M: { vi: 'Theo trí nhớ, cần đối chiếu', en: 'From memory, likely', th: 'จากความจำ ควรตรวจสอบ' },
  U: { vi: 'Chưa chắc chắn, phải xác nhận', en: 'Unsure, to be confirmed', th: 'ยังไม่แน่นอน ต้องยืนยัน' },
} as const satisfies Record<Certainty, Trilingual>;

export const SOURCE_KIND_LABELS = {
  law: { vi: 'Pháp luật', en: 'Law', th: 'กฎหมาย' },
  party: { vi: 'Quy định của Đảng', en: 'Party rule', th: 'ระเบียบของพรรค' },
  practice: { vi: 'Thông lệ', en: 'Practice', th: 'แนวปฏิบัติ' },
  house: { vi: 'Quy ước của hệ thống', en: 'House rule', th: 'ข้อกำหนดของระบบ' },
} as const satisfies Record<SourceKind, Trilingual>;
