import type { RightsRule } from '@nhipcau/domain/rights-rules';
import type { Wording } from './wording.ts';

/** Refusals by a rule of rights. A person with no relation to the dossier is told no more than that nothing was found. */
export const RIGHTS_WORDING = {
  'not-in-unit': {
    status: 403,
    vi: 'Việc này thuộc đơn vị khác. Chỉ người có chức vụ trong đơn vị đó mới làm được.',
    en: 'This belongs to another unit. Only somebody appointed there may do it.',
    th: 'งานนี้เป็นของหน่วยงานอื่น ผู้ที่มีตำแหน่งในหน่วยงานนั้นเท่านั้นที่ทำได้',
  },
  'wrong-role': {
    status: 403,
    vi: 'Chức vụ của anh/chị trong đơn vị không có quyền làm việc này. Hãy chuyển cho người có thẩm quyền.',
    en: 'Your role in the unit does not carry this act. Pass it to whoever holds the role.',
    th: 'ตำแหน่งของท่านในหน่วยงานไม่มีสิทธิทำเรื่องนี้ โปรดส่งต่อผู้มีอำนาจ',
  },
  'author-does-not-decide': {
    status: 403,
    vi: 'Anh/chị đã soạn, sửa, ký hoặc gửi văn bản này nên không được tham gia quyết định về nó. Hãy để người khác quyết định.',
    en: 'You wrote, edited, signed or sent this text and so decide on nothing of it. Leave it to somebody else.',
    th: 'ท่านเป็นผู้ร่าง แก้ไข ลงนาม หรือส่งเอกสารนี้ จึงไม่มีสิทธิตัดสินใจเกี่ยวกับเอกสารนี้ โปรดให้ผู้อื่นตัดสิน',
  },
  'one-seat-per-person': {
    status: 403,
    vi: 'Anh/chị đã quyết định ở một vị trí khác của hồ sơ này. Mỗi người chỉ quyết định một lần.',
    en: 'You have decided on this already in another seat. One person decides once.',
    th: 'ท่านได้ตัดสินในอีกตำแหน่งหนึ่งของแฟ้มงานนี้แล้ว แต่ละคนตัดสินได้ครั้งเดียว',
  },
  'nominee-does-not-vote': {
    status: 403,
    vi: 'Anh/chị có tên trong danh sách đề nghị khen thưởng nên không bỏ phiếu.',
    en: 'You are among the nominees and do not vote.',
    th: 'ท่านเป็นผู้ได้รับการเสนอชื่อจึงไม่มีสิทธิลงคะแนน',
  },
  'nominator-does-not-vote': {
    status: 403,
    vi: 'Anh/chị là người đề nghị khen thưởng nên không bỏ phiếu.',
    en: 'You named the nominees and do not vote on them.',
    th: 'ท่านเป็นผู้เสนอชื่อจึงไม่มีสิทธิลงคะแนน',
  },
  'not-the-assignee': {
    status: 403,
    vi: 'Việc này được giao riêng cho người khác.',
    en: "This task is another person's alone.",
    th: 'งานนี้มอบหมายให้ผู้อื่นโดยเฉพาะ',
  },
  'no-relation': {
    status: 404,
    vi: 'Không tìm thấy.',
    en: 'Not found.',
    th: 'ไม่พบ',
  },
  'reader-only': {
    status: 403,
    vi: 'Anh/chị được xem hồ sơ này nhưng không được thao tác.',
    en: 'You may read this dossier, but not act on it.',
    th: 'ท่านอ่านแฟ้มงานนี้ได้แต่ไม่มีสิทธิดำเนินการ',
  },
  'local-mode-only': {
    status: 403,
    vi: 'Chức năng này chỉ có khi chạy thử tại máy, không có trong vận hành thật.',
    en: 'This exists in local mode only, never in production.',
    th: 'ฟังก์ชันนี้มีเฉพาะโหมดทดลองในเครื่อง ไม่มีในการใช้งานจริง',
  },
  'not-appointed': {
    status: 403,
    vi: 'Anh/chị không có chức vụ nào còn hiệu lực vào ngày này. Hãy hỏi quản trị viên nếu có nhầm lẫn.',
    en: 'You hold no appointment in force on this day. Ask the administrator if that is a mistake.',
    th: 'ท่านไม่มีตำแหน่งที่มีผลในวันนี้ หากผิดพลาดโปรดติดต่อผู้ดูแลระบบ',
  },
  'outside-scope': {
    status: 403,
    vi: 'Việc này nằm ngoài phạm vi ủy quyền hoặc thay thế của anh/chị. Hãy xem phạm vi ghi trong văn bản ủy quyền.',
    en: 'This is outside the scope in which you stand in. See the scope that the delegation or absence states.',
    th: 'เรื่องนี้อยู่นอกขอบเขตที่ท่านได้รับมอบอำนาจหรือปฏิบัติแทน โปรดดูขอบเขตในหนังสือมอบอำนาจ',
  },
  'outside-mandate': {
    status: 403,
    vi: 'Hồ sơ này nằm ngoài phạm vi kiểm tra được giao cho anh/chị.',
    en: 'This dossier is outside your mandate to audit.',
    th: 'แฟ้มงานนี้อยู่นอกขอบเขตการตรวจสอบที่ท่านได้รับมอบหมาย',
  },
  'ballot-is-personal': {
    status: 403,
    vi: 'Lá phiếu do chính thành viên hội đồng bỏ, không ai bỏ phiếu thay.',
    en: 'A ballot is cast by the member in person. Nobody stands in for it.',
    th: 'สมาชิกต้องลงคะแนนด้วยตนเอง ไม่มีผู้ใดลงคะแนนแทนได้',
  },
  'own-office-only': {
    status: 403,
    vi: 'Việc này chỉ làm được với chức vụ của chính mình, không làm thay người khác.',
    en: 'This is done by an office of your own, not in place of somebody else.',
    th: 'เรื่องนี้ทำได้ด้วยตำแหน่งของตนเองเท่านั้น ไม่ใช่ในฐานะผู้ปฏิบัติแทน',
  },
  'administrator-does-not-decide': {
    status: 403,
    vi: 'Quản trị viên không tham gia quyết định về hồ sơ. Hãy để người khác quyết định.',
    en: 'Whoever administers the system decides on no dossier. Leave it to somebody else.',
    th: 'ผู้ดูแลระบบไม่มีสิทธิตัดสินใจเกี่ยวกับแฟ้มงาน โปรดให้ผู้อื่นตัดสิน',
  },
  'auditor-does-not-decide': {
    status: 403,
    vi: 'Người kiểm tra không tham gia quyết định về hồ sơ. Hãy để người khác quyết định.',
    en: 'Whoever audits decides on no dossier. Leave it to somebody else.',
    th: 'ผู้ตรวจสอบไม่มีสิทธิตัดสินใจเกี่ยวกับแฟ้มงาน โปรดให้ผู้อื่นตัดสิน',
  },
  'service-account-does-not-decide': {
    status: 403,
    vi: 'Tài khoản dịch vụ không được ký, quyết định hoặc bỏ phiếu. Việc này phải do một người thực hiện.',
    en: 'A service account signs nothing, decides nothing and casts no ballot. A person has to do this.',
    th: 'บัญชีบริการไม่มีสิทธิลงนาม ตัดสิน หรือลงคะแนน เรื่องนี้ต้องดำเนินการโดยบุคคล',
  },
  'second-person-needed': {
    status: 403,
    vi: 'Truy cập khẩn cấp phải do người thứ hai xác nhận, không phải người yêu cầu hoặc người đang thay thế cho họ.',
    en: 'Emergency access is confirmed by a second person: neither who asks nor who stands in for them.',
    th: 'การเข้าถึงกรณีฉุกเฉินต้องให้บุคคลที่สองยืนยัน ไม่ใช่ผู้ขอหรือผู้ปฏิบัติแทนผู้ขอ',
  },
  'not-for-oneself': {
    status: 403,
    vi: 'Anh/chị không được tự cấp quyền cho chính mình hoặc cho người mình đang thay thế.',
    en: 'Nobody grants an office to themselves, nor to somebody for whom they stand in.',
    th: 'ผู้ใดจะให้สิทธิแก่ตนเองหรือแก่ผู้ที่ตนปฏิบัติแทนไม่ได้',
  },
} as const satisfies Record<RightsRule, Wording>;
