import type { StandingRefusalCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** Refusals of absences, delegations, mandates and emergency openings. */
export const STANDING_WORDING = {
  'day-passed': {
    status: 422,
    vi: 'Ngày này đã qua. Chỉ đăng ký được từ hôm nay ({today}) trở đi.',
    en: 'This day has passed. It can be set from today ({today}) on.',
    th: 'วันนี้ผ่านไปแล้ว กำหนดได้ตั้งแต่วันนี้ ({today}) เป็นต้นไป',
  },
  'absence-overlaps': {
    status: 409,
    vi: 'Đã có đăng ký vắng mặt từ {from} đến {to}. Hãy kết thúc đăng ký đó trước.',
    en: 'There is an absence from {from} to {to} already. End that one first.',
    th: 'มีการลาตั้งแต่ {from} ถึง {to} อยู่แล้ว โปรดสิ้นสุดรายการนั้นก่อน',
  },
  'absence-unknown': {
    status: 404,
    vi: 'Không có đăng ký vắng mặt này.',
    en: 'There is no such absence.',
    th: 'ไม่มีรายการลานี้',
  },
  'delegation-unknown': {
    status: 404,
    vi: 'Không có ủy quyền này.',
    en: 'There is no such delegation.',
    th: 'ไม่มีการมอบอำนาจนี้',
  },
  'mandate-unknown': {
    status: 404,
    vi: 'Không có quyết định kiểm tra này.',
    en: 'There is no such mandate.',
    th: 'ไม่มีคำสั่งตรวจสอบนี้',
  },
  'standing-ended': {
    status: 409,
    vi: 'Đã kết thúc trước đó, từ ngày {on}.',
    en: 'It was ended before, from {on} on.',
    th: 'สิ้นสุดไปแล้วตั้งแต่วันที่ {on}',
  },
  'stand-in-oneself': {
    status: 422,
    vi: 'Không thể tự làm thay chính mình. Hãy chọn người khác.',
    en: 'Nobody stands in for themselves. Choose somebody else.',
    th: 'แทนตนเองไม่ได้ โปรดเลือกผู้อื่น',
  },
  'stand-in-not-appointed': {
    status: 422,
    vi: 'Người này không có chức vụ nào còn hiệu lực trong những ngày đó.',
    en: 'This person holds no appointment in force on those days.',
    th: 'บุคคลนี้ไม่มีตำแหน่งที่มีผลในวันดังกล่าว',
  },
  'beyond-own-posts': {
    status: 422,
    vi: 'Không thể giao nhiều hơn thẩm quyền mình có: {beyond}.',
    en: 'Nobody lends more than they have: {beyond}.',
    th: 'มอบเกินกว่าที่ตนมีไม่ได้: {beyond}',
  },
  'outlives-appointment': {
    status: 422,
    vi: 'Ủy quyền không thể kéo dài quá chức vụ của người ủy quyền, đến hết {until}.',
    en: "A delegation does not outlive the grantor's appointment, which ends on {until}.",
    th: 'การมอบอำนาจมีอายุเกินตำแหน่งของผู้มอบไม่ได้ คือถึง {until}',
  },
  'delegation-number-taken': {
    status: 409,
    vi: 'Số {number} đã có trong sổ ủy quyền. Hãy kiểm tra lại số văn bản.',
    en: 'The number {number} stands in the register already. Check the number of the paper.',
    th: 'เลขที่ {number} มีในทะเบียนมอบอำนาจแล้ว โปรดตรวจสอบเลขที่หนังสือ',
  },
  'delegation-not-passed-on': {
    status: 422,
    vi: 'Ủy quyền này không cho phép ủy quyền lại, hoặc không phải của anh/chị.',
    en: 'This delegation may not be passed on, or is not yours.',
    th: 'การมอบอำนาจนี้มอบต่อไม่ได้ หรือไม่ใช่ของท่าน',
  },
  'authorisation-not-passed-on': {
    status: 422,
    vi: 'Người ký thừa ủy quyền (TUQ.) không được ủy quyền lại: Nghị định 30/2020/NĐ-CP, Điều 13.',
    en: 'Whoever signs by authorisation (TUQ.) does not authorise others: Decree 30/2020, Article 13.',
    th: 'ผู้ลงนามโดยได้รับมอบอำนาจ (TUQ.) มอบอำนาจต่อไม่ได้ ตามกฤษฎีกา 30/2020 มาตรา 13',
  },
  'standing-circle': {
    status: 409,
    vi: 'Việc làm thay sẽ quay vòng: {circle}. Hãy chọn người khác hoặc ngày khác.',
    en: 'Standing in would go round in a circle: {circle}. Choose somebody else or other days.',
    th: 'การปฏิบัติแทนจะวนเป็นวง: {circle} โปรดเลือกผู้อื่นหรือวันอื่น',
  },
  'chain-too-long': {
    status: 409,
    vi: 'Việc làm thay sẽ qua {links} lần chuyển; nhiều nhất là {limit}.',
    en: 'Standing in would pass through {links} hands; the most is {limit}.',
    th: 'การปฏิบัติแทนจะผ่าน {links} ทอด ได้มากที่สุด {limit}',
  },
  'mandate-needs-auditor': {
    status: 422,
    vi: 'Chức vụ này không phải là kiểm tra viên.',
    en: 'This appointment is not an auditor’s.',
    th: 'ตำแหน่งนี้ไม่ใช่ผู้ตรวจสอบ',
  },
  'opening-waits': {
    status: 409,
    vi: 'Anh/chị đã yêu cầu truy cập khẩn cấp hồ sơ này rồi; yêu cầu đó vẫn còn hiệu lực.',
    en: 'You have asked for this dossier already, and that still stands.',
    th: 'ท่านขอเข้าถึงแฟ้มงานนี้กรณีฉุกเฉินแล้ว คำขอนั้นยังมีผลอยู่',
  },
  'opening-over': {
    status: 409,
    vi: 'Yêu cầu này không còn ở bước đó: {opening}. Hãy tải lại trang.',
    en: 'This opening has gone further: {opening}. Load the page again.',
    th: 'คำขอนี้เปลี่ยนไปแล้ว: {opening} โปรดโหลดหน้าใหม่',
  },
  'openings-too-many': {
    status: 409,
    vi: 'Mỗi người chỉ có nhiều nhất {limit} yêu cầu khẩn cấp cùng lúc. Hãy đóng bớt trước.',
    en: 'One person has at most {limit} emergency openings at once. Close some first.',
    th: 'แต่ละคนมีคำขอฉุกเฉินพร้อมกันได้ไม่เกิน {limit} รายการ โปรดปิดบางรายการก่อน',
  },
  'openings-missed': {
    status: 409,
    vi: 'Trong một ngày, {limit} yêu cầu của anh/chị không khớp với hồ sơ nào. Hãy hỏi lại đơn vị chủ trì số và tên hồ sơ, rồi thử lại vào ngày mai.',
    en: 'Within a day {limit} of your requests fitted no dossier. Ask the unit that keeps it for number and title, and try again tomorrow.',
    th: 'ภายในหนึ่งวัน คำขอของท่าน {limit} รายการไม่ตรงกับแฟ้มงานใด โปรดสอบถามเลขที่และชื่อจากหน่วยงานเจ้าของเรื่อง แล้วลองใหม่ในวันพรุ่งนี้',
  },
} as const satisfies Record<StandingRefusalCode, Wording>;
