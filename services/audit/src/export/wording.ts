import { wordFor } from '@nhipcau/domain/glossary/glossary';
import type { Language, Trilingual } from '@nhipcau/domain/text/trilingual';

/** Words of the files that people take away; words of the field come from the glossary. */
const WORDING = {
  overview: { vi: 'Tổng quan', en: 'Overview', th: 'ภาพรวม' },
  wholeHouse: { vi: 'Toàn bộ hồ sơ', en: 'Every dossier', th: 'แฟ้มงานทั้งหมด' },
  ownUnits: {
    vi: 'Hồ sơ mà người đọc được xem',
    en: 'Dossiers that the reader may see',
    th: 'แฟ้มงานที่ผู้อ่านดูได้',
  },
  definition: { vi: 'Cách tính', en: 'Definition', th: 'วิธีนับ' },
  netDays: {
    vi: 'Thời gian xử lý tính bằng ngày làm việc: không tính ngày đến, tính ngày đi, không tính ngày nghỉ và ngày lễ.',
    en: 'Working time in working days: the day of entering is not counted, the day of leaving is, rest days and holidays never are.',
    th: 'เวลาดำเนินการนับเป็นวันทำการ ไม่นับวันที่เข้า นับวันที่ออก และไม่นับวันหยุด',
  },
  subject: { vi: 'Theo', en: 'By', th: 'ตาม' },
  name: { vi: 'Tên', en: 'Name', th: 'ชื่อ' },
  all: { vi: 'Tất cả', en: 'All', th: 'ทั้งหมด' },
  wholeDossiers: { vi: 'Cả hồ sơ, từ lập đến đóng', en: 'Whole dossiers, made to closed', th: 'ทั้งแฟ้มงาน ตั้งแต่สร้างจนปิด' },
  kind: { vi: 'Loại hoạt động', en: 'Kind', th: 'ประเภท' },
  body: { vi: 'Đơn vị', en: 'Body', th: 'หน่วยงาน' },
  open: { vi: 'Đang xử lý', en: 'Open', th: 'ที่ดำเนินอยู่' },
  late: { vi: 'Quá hạn', en: 'Overdue', th: 'เกินกำหนด' },
  owned: { vi: 'Chủ trì', en: 'Owned', th: 'เป็นเจ้าของ' },
  left: { vi: 'Vòng đã xong', en: 'Rounds ended', th: 'รอบที่เสร็จ' },
  returned: { vi: 'Bị trả lại', en: 'Returned', th: 'ถูกส่งคืน' },
  returnShare: { vi: 'Tỷ lệ trả lại (%)', en: 'Return rate (%)', th: 'อัตราส่งคืน (%)' },
  closed: { vi: 'Hồ sơ đã đóng', en: 'Dossiers closed', th: 'แฟ้มงานที่ปิด' },
  counted: { vi: 'Số được tính', en: 'Counted', th: 'จำนวนที่นับ' },
  median: { vi: 'Trung vị (ngày làm việc)', en: 'Median (working days)', th: 'มัธยฐาน (วันทำการ)' },
  p90: {
    vi: '90% xong trong (ngày làm việc)',
    en: '90% done within (working days)',
    th: 'ร้อยละ 90 เสร็จภายใน (วันทำการ)',
  },
  history: { vi: 'Lịch sử hồ sơ', en: 'History of the dossier', th: 'ประวัติแฟ้มงาน' },
  at: { vi: 'Thời điểm', en: 'When', th: 'เมื่อ' },
  recordedAt: { vi: 'Ghi vào sổ lúc', en: 'Recorded', th: 'บันทึกเมื่อ' },
  what: { vi: 'Việc', en: 'What', th: 'เหตุการณ์' },
  who: { vi: 'Người làm', en: 'Who', th: 'ผู้ทำ' },
  forWhom: { vi: 'Thay cho', en: 'For whom', th: 'ทำแทน' },
  instrument: { vi: 'Căn cứ', en: 'By which right', th: 'อาศัยอำนาจ' },
  instrumentId: { vi: 'Mã căn cứ', en: 'Id of that right', th: 'รหัสของอำนาจ' },
  details: { vi: 'Nội dung ghi', en: 'What it states', th: 'เนื้อหาที่บันทึก' },
  version: { vi: 'Bản trình', en: 'Version', th: 'ฉบับที่เสนอ' },
  report: { vi: 'Báo cáo lần', en: 'Report, filing', th: 'รายงานครั้งที่' },
  milestone: { vi: 'Mốc thứ', en: 'Milestone', th: 'ความคืบหน้าที่' },
  text: { vi: 'Văn bản', en: 'Text', th: 'เอกสาร' },
  mediaType: { vi: 'Loại tệp', en: 'Type of file', th: 'ชนิดไฟล์' },
  bytes: { vi: 'Số byte', en: 'Bytes', th: 'จำนวนไบต์' },
  textIntact: {
    vi: 'Văn bản đúng như khi được trả lời: mã băm khớp.',
    en: 'The text is what was answered: its hash matches.',
    th: 'เอกสารตรงกับที่มีการตอบ ค่าแฮชตรงกัน',
  },
  textAltered: {
    vi: 'Văn bản không còn như khi được trả lời: mã băm không khớp.',
    en: 'The text is not what was answered: its hash does not match.',
    th: 'เอกสารไม่ตรงกับที่มีการตอบ ค่าแฮชไม่ตรงกัน',
  },
  before: { vi: 'Trước', en: 'Before', th: 'ก่อน' },
  after: { vi: 'Sau', en: 'After', th: 'หลัง' },
  hash: { vi: 'Mã băm', en: 'Hash', th: 'ค่าแฮช' },
  chain: { vi: 'Chuỗi', en: 'Chain', th: 'ห่วงโซ่' },
  intact: { vi: 'nguyên vẹn', en: 'intact', th: 'ครบถ้วน' },
  broken: { vi: 'không khớp', en: 'broken', th: 'ไม่ตรงกัน' },
  bySystem: { vi: 'Hệ thống, theo quy định', en: 'The system, by rule', th: 'ระบบ ตามระเบียบ' },
  simulated: { vi: 'giờ mô phỏng', en: 'simulated time', th: 'เวลาจำลอง' },
  soundAll: {
    vi: 'Mọi sự kiện nguyên vẹn: mã băm khớp và nối liền nhau.',
    en: 'Every event is intact: the hashes match and follow each other.',
    th: 'ทุกเหตุการณ์ครบถ้วน ค่าแฮชตรงกันและต่อเนื่องกัน',
  },
  brokenSomewhere: {
    vi: 'Lịch sử không còn nguyên vẹn; xem các dòng có đánh dấu.',
    en: 'The history is not intact; see the marked rows.',
    th: 'ประวัติไม่ครบถ้วน ดูแถวที่ทำเครื่องหมายไว้',
  },
  taken: { vi: 'Tải xuống lúc', en: 'Taken away', th: 'นำออกเมื่อ' },
  lastHash: { vi: 'Mã băm cuối cùng', en: 'Last hash', th: 'ค่าแฮชสุดท้าย' },
  'history.html': {
    vi: 'toàn bộ diễn biến để đọc và in, kết luận kiểm tra ở đầu trang',
    en: 'the whole history to read and print, with the verdict at its head',
    th: 'ประวัติทั้งหมดสำหรับอ่านและพิมพ์ พร้อมผลการตรวจสอบที่หัวหน้าเอกสาร',
  },
  'history.csv': {
    vi: 'cùng nội dung ấy, dạng bảng tính',
    en: 'the same as a table',
    th: 'เนื้อหาเดียวกันในรูปแบบตาราง',
  },
  'records.jsonl': {
    vi: 'các bản ghi đúng như khi được băm',
    en: 'the records exactly as they were hashed',
    th: 'บันทึกตรงตามที่นำไปแฮช',
  },
  'about.json': {
    vi: 'kết luận kiểm tra, mã băm cuối cùng, ai lấy gói này và khi nào',
    en: 'the verdict, the last hash, who took this package away and when',
    th: 'ผลการตรวจสอบ ค่าแฮชสุดท้าย ผู้นำชุดเอกสารนี้ออกไปและเวลา',
  },
  'texts/': {
    vi: 'các văn bản đã được thống nhất: .json là bản được băm, .html để đọc',
    en: 'the texts that were agreed: .json as hashed, .html to read',
    th: 'เอกสารที่ตกลงกัน: .json คือฉบับที่นำไปแฮช .html สำหรับอ่าน',
  },
  'files.csv': {
    vi: 'danh sách tệp đính kèm, nếu có',
    en: 'the list of attached files, where there are any',
    th: 'รายการไฟล์แนบ หากมี',
  },
  'openings.json': {
    vi: 'những lần mở khẩn cấp, nếu có',
    en: 'emergency openings, where there were any',
    th: 'การเปิดกรณีฉุกเฉิน หากมี',
  },
  howToCheck: {
    vi: 'Mỗi dòng của records.jsonl là một bản ghi đúng từng byte như khi được băm (SHA-256, UTF-8, không kể ký tự xuống dòng). Mã băm của một dòng phải bằng “previousHash” của dòng sau; mã của dòng cuối phải bằng mã băm cuối cùng ở trên. Giá trị cá nhân không nằm trong bản ghi: ở đó chỉ có cam kết. SHA-256 của mỗi tệp texts/*.json phải bằng “documentHash” trong bản ghi về văn bản ấy; tệp đính kèm được nhận ra bằng SHA-256 của nó trong files.csv.',
    en: 'Each line of records.jsonl is one record, byte for byte as it was hashed (SHA-256, UTF-8, without the line break). The hash of a line must equal “previousHash” of the line after it; that of the last line must equal the last hash above. Personal values are not in the records: only commitments to them are. The SHA-256 of each texts/*.json must equal the “documentHash” of the records that speak of that text; attached files are known by their own SHA-256 in files.csv.',
    th: 'แต่ละบรรทัดของ records.jsonl คือบันทึกหนึ่งรายการ ตรงทุกไบต์กับที่นำไปแฮช (SHA-256, UTF-8 ไม่รวมอักขระขึ้นบรรทัดใหม่) ค่าแฮชของบรรทัดต้องเท่ากับ “previousHash” ของบรรทัดถัดไป และค่าของบรรทัดสุดท้ายต้องเท่ากับค่าแฮชสุดท้ายข้างต้น ค่าส่วนบุคคลไม่อยู่ในบันทึก มีเพียงข้อผูกมัดเท่านั้น SHA-256 ของแต่ละไฟล์ texts/*.json ต้องเท่ากับ “documentHash” ในบันทึกที่กล่าวถึงเอกสารนั้น ไฟล์แนบรู้ได้จาก SHA-256 ของไฟล์ใน files.csv',
  },
} as const satisfies Record<string, Trilingual>;

/** What the glossary calls by its own word is called by it here too. */
const OF_THE_GLOSSARY = { stage: 'stage', round: 'round', unit: 'unit', number: 'no', part: 'part' } as const;

export type Said = (key: keyof typeof WORDING | keyof typeof OF_THE_GLOSSARY) => string;

export function saidIn(language: Language): Said {
  return (key) =>
    key in OF_THE_GLOSSARY
      ? wordFor('fact', OF_THE_GLOSSARY[key as keyof typeof OF_THE_GLOSSARY])[language]
      : WORDING[key as keyof typeof WORDING][language];
}
