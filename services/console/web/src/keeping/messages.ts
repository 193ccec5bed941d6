import { inThree } from '../language/in-three.ts';

/** What the administration's book says: it comes with the page. */
export const MESSAGES = inThree({
  'kept.hint': {
    vi: 'Ai trao cho ai quyền gì, lúc nào, theo văn bản nào. Sổ chỉ ghi thêm, không sửa; việc xem sổ cũng được ghi lại.',
    en: 'Who gave whom which right, when and by what paper. The book is only ever added to; reading it is written down too.',
    th: 'ใครให้สิทธิใดแก่ใคร เมื่อใด ตามหนังสือใด บันทึกนี้เพิ่มได้เท่านั้น แก้ไขไม่ได้ และการเปิดอ่านก็ถูกบันทึกไว้',
  },
  'kept.sound': {
    vi: 'Sổ quản trị nguyên vẹn, không ai sửa đổi.',
    en: 'The book is whole; nobody has altered it.',
    th: 'บันทึกครบถ้วน ไม่มีผู้ใดแก้ไข',
  },
  'kept.broken': {
    vi: 'Sổ quản trị không còn nguyên vẹn: có mục hoặc lý do đã bị sửa.',
    en: 'The book is not whole: an entry or a reason was altered.',
    th: 'บันทึกไม่ครบถ้วน มีรายการหรือเหตุผลถูกแก้ไข',
  },
  'kept.person': {
    vi: 'Người làm hoặc người được trao',
    en: 'Who did it, or whom it concerns',
    th: 'ผู้ทำหรือผู้ที่เกี่ยวข้อง',
  },
  'kept.what': { vi: 'Việc', en: 'What', th: 'การกระทำ' },
  'kept.none': { vi: 'Chưa ghi việc nào như vậy', en: 'Nothing of the kind was written', th: 'ยังไม่มีรายการเช่นนี้' },
  'kept.by': { vi: '{name} thực hiện', en: 'By {name}', th: 'โดย {name}' },
  'kept.bySystem': {
    vi: 'Ghi khi cài đặt hệ thống',
    en: 'Written when the house was set up',
    th: 'บันทึกเมื่อติดตั้งระบบ',
  },
  'kept.to': { vi: 'cho {names}', en: 'to {names}', th: 'ให้แก่ {names}' },
  'kept.from': { vi: 'từ {day}', en: 'from {day}', th: 'ตั้งแต่ {day}' },
  'kept.until': { vi: 'đến hết {day}', en: 'until {day}', th: 'ถึงวันที่ {day}' },
  'kept.paper': { vi: 'Theo {paper}', en: 'By {paper}', th: 'ตาม {paper}' },
  'kept.signIn': {
    vi: 'Đăng nhập: {subject} tại {issuer}',
    en: 'Sign-in: {subject} at {issuer}',
    th: 'เข้าสู่ระบบ: {subject} ที่ {issuer}',
  },
  'kept.sessions': {
    vi: 'Đã kết thúc {n} phiên',
    en: '{n|1 session ended|# sessions ended}',
    th: 'ยุติแล้ว {n} เซสชัน',
  },
  'kept.reason': { vi: 'Lý do: {reason}', en: 'Reason: {reason}', th: 'เหตุผล: {reason}' },
  'kept.entry': { vi: 'Mục {seq} · {hash}', en: 'Entry {seq} · {hash}', th: 'รายการที่ {seq} · {hash}' },
  'kept.earlier': {
    vi: 'Ghi bởi phiên bản trước: {act}',
    en: 'Written by an earlier edition: {act}',
    th: 'บันทึกโดยรุ่นก่อนหน้า: {act}',
  },
});
