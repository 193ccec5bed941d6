import type { RequestRefusalCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** Refusals of what a request carries. */
export const REQUEST_WORDING = {
  'malformed-json': {
    status: 400,
    vi: 'Nội dung gửi lên không phải JSON hợp lệ. Hãy kiểm tra rồi gửi lại.',
    en: 'The body is not valid JSON. Check it and send it again.',
    th: 'เนื้อหาที่ส่งมาไม่ใช่ JSON ที่ถูกต้อง โปรดตรวจสอบแล้วส่งใหม่',
  },
  'media-type-not-offered': {
    status: 415,
    vi: 'Không nhận kiểu dữ liệu này. Hãy gửi JSON, hoặc biểu mẫu có tệp khi đính kèm.',
    en: 'This media type is not accepted. Send JSON, or a multipart form when attaching a file.',
    th: 'ไม่รับข้อมูลชนิดนี้ โปรดส่งเป็น JSON หรือแบบฟอร์มหลายส่วนเมื่อแนบไฟล์',
  },
  'body-too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn. Hãy rút gọn, hoặc gửi phần dài dưới dạng tệp đính kèm.',
    en: 'The body is too large. Shorten it, or attach the long part as a file.',
    th: 'เนื้อหาใหญ่เกินไป โปรดย่อ หรือแนบส่วนที่ยาวเป็นไฟล์',
  },
  'field-unknown': {
    status: 422,
    vi: 'Không có trường tên “{field}”. Hãy bỏ trường này hoặc sửa tên.',
    en: 'There is no field named “{field}”. Leave it out or correct its name.',
    th: 'ไม่มีช่องข้อมูลชื่อ “{field}” โปรดลบออกหรือแก้ชื่อ',
  },
  'field-required': {
    status: 422,
    vi: 'Thiếu trường bắt buộc “{field}”.',
    en: 'The field “{field}” is required.',
    th: 'ขาดช่องข้อมูลที่จำเป็น “{field}”',
  },
  'wrong-type': {
    status: 422,
    vi: 'Giá trị sai kiểu; cần kiểu {expected}.',
    en: 'The value has the wrong type; {expected} is expected.',
    th: 'ชนิดของค่าไม่ถูกต้อง ต้องเป็นชนิด {expected}',
  },
  'too-long': {
    status: 422,
    vi: 'Nội dung dài quá {limit} ký tự. Hãy rút ngắn.',
    en: 'The text is longer than {limit} characters. Shorten it.',
    th: 'ข้อความยาวเกิน {limit} อักขระ โปรดย่อ',
  },
  'too-short': {
    status: 422,
    vi: 'Nội dung cần ít nhất {limit} ký tự.',
    en: 'The text needs at least {limit} characters.',
    th: 'ข้อความต้องมีอย่างน้อย {limit} อักขระ',
  },
  'too-many': {
    status: 422,
    vi: 'Nhiều hơn {limit} mục. Hãy bớt lại.',
    en: 'There are more than {limit} entries. Leave some out.',
    th: 'มีมากกว่า {limit} รายการ โปรดลดลง',
  },
  'too-few': {
    status: 422,
    vi: 'Cần ít nhất {limit} mục.',
    en: 'At least {limit} entries are needed.',
    th: 'ต้องมีอย่างน้อย {limit} รายการ',
  },
  'out-of-range': {
    status: 422,
    vi: 'Giá trị nằm ngoài khoảng cho phép ({comparison} {limit}).',
    en: 'The value is out of range ({comparison} {limit}).',
    th: 'ค่าอยู่นอกช่วงที่อนุญาต ({comparison} {limit})',
  },
  'wrong-format': {
    status: 422,
    vi: 'Giá trị không đúng dạng quy định. Hãy xem dạng mẫu trong tài liệu.',
    en: 'The value does not have the form required. See the documentation for the form.',
    th: 'ค่าไม่ตรงตามรูปแบบที่กำหนด โปรดดูรูปแบบในเอกสาร',
  },
  'not-one-of': {
    status: 422,
    vi: 'Giá trị không nằm trong danh sách cho phép: {allowed}.',
    en: 'The value is none of those allowed: {allowed}.',
    th: 'ค่าไม่อยู่ในรายการที่อนุญาต: {allowed}',
  },
  'not-distinct': {
    status: 422,
    vi: 'Danh sách có mục trùng nhau. Hãy bỏ mục trùng.',
    en: 'The list names something twice. Leave one out.',
    th: 'รายการมีข้อมูลซ้ำ โปรดลบรายการที่ซ้ำ',
  },
  'not-valid': {
    status: 422,
    vi: 'Giá trị không hợp lệ.',
    en: 'The value is not valid.',
    th: 'ค่าไม่ถูกต้อง',
  },
  'several-faults': {
    status: 422,
    vi: 'Yêu cầu có {count} điểm cần sửa, liệt kê dưới đây.',
    en: 'The request has {count} faults, listed below.',
    th: 'คำขอมีจุดที่ต้องแก้ไข {count} แห่ง ดังรายการด้านล่าง',
  },
  'text-not-nfc': {
    status: 422,
    vi: 'Văn bản dùng dấu tổ hợp rời (NFD). Hãy gửi văn bản Unicode dựng sẵn (NFC).',
    en: 'The text is decomposed. Send it in Unicode normal form C (NFC).',
    th: 'ข้อความเป็นรูปแบบแยกส่วน โปรดส่งในรูปแบบ Unicode NFC',
  },
  'forbidden-character': {
    status: 422,
    vi: 'Văn bản có ký tự ẩn hoặc ký tự điều khiển ({codePoint}). Hãy xóa và gõ lại đoạn đó.',
    en: 'The text holds an invisible or control character ({codePoint}). Delete it and type that passage again.',
    th: 'ข้อความมีอักขระซ่อนหรืออักขระควบคุม ({codePoint}) โปรดลบแล้วพิมพ์ส่วนนั้นใหม่',
  },
  'secrecy-mark': {
    status: 422,
    vi: 'Nội dung mang dấu chỉ độ mật. Pháp luật cấm soạn, lưu tài liệu mật trên máy nối mạng; hãy xử lý ngoài hệ thống. Lần thử này đã được ghi nhận, nội dung thì không.',
    en: 'This carries a secrecy mark. The law forbids secret papers on a networked machine: handle it outside the system. The attempt was recorded, its content was not.',
    th: 'เนื้อหามีเครื่องหมายชั้นความลับ กฎหมายห้ามจัดทำหรือเก็บเอกสารลับในเครื่องที่ต่อเครือข่าย โปรดดำเนินการนอกระบบ ระบบบันทึกเฉพาะความพยายามนี้ ไม่บันทึกเนื้อหา',
  },
  'cursor-unknown': {
    status: 422,
    vi: 'Vị trí trang không hợp lệ. Hãy mở lại danh sách từ đầu.',
    en: 'The page position is not known. Open the list again from its beginning.',
    th: 'ตำแหน่งหน้าไม่ถูกต้อง โปรดเปิดรายการใหม่ตั้งแต่ต้น',
  },
  'period-reversed': {
    status: 422,
    vi: 'Ngày cuối kỳ ở trước ngày đầu kỳ. Hãy đổi lại hai ngày.',
    en: 'The last day of the period lies before its first day. Swap the two days.',
    th: 'วันสุดท้ายของช่วงเวลาอยู่ก่อนวันแรก โปรดสลับสองวันนี้',
  },
  'file-missing': {
    status: 422,
    vi: 'Chưa có tệp nào được gửi. Hãy chọn đúng một tệp.',
    en: 'No file was sent. Choose exactly one.',
    th: 'ยังไม่มีไฟล์ส่งมา โปรดเลือกหนึ่งไฟล์',
  },
  'file-too-large': {
    status: 413,
    vi: 'Tệp lớn hơn {limit} MB. Hãy giảm dung lượng hoặc tách tệp.',
    en: 'The file is larger than {limit} MB. Make it smaller or divide it.',
    th: 'ไฟล์ใหญ่กว่า {limit} MB โปรดลดขนาดหรือแบ่งไฟล์',
  },
  'file-unknown': {
    status: 422,
    vi: 'Hồ sơ không có tệp này. Hãy đính kèm tệp trước.',
    en: 'The dossier holds no such file. Attach it first.',
    th: 'แฟ้มงานไม่มีไฟล์นี้ โปรดแนบไฟล์ก่อน',
  },
} as const satisfies Partial<Record<RequestRefusalCode, Wording>>;
