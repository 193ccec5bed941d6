import type { Trilingual } from '@nhipcau/domain/text/trilingual';
import type { Outcome, PartKind, ProposalField, Stage, TaskKind, TaskState } from '@nhipcau/domain/vocabulary';

type Labels<Word extends string> = Readonly<Record<Word, Trilingual>>;

function label(vi: string, en: string, th: string): Trilingual {
  return { vi, en, th };
}

export const STAGE_LABELS: Labels<Stage> = {
  proposal: label('đề xuất', 'proposal', 'ข้อเสนอ'),
  consultation: label('lấy ý kiến', 'consultation', 'การขอความเห็น'),
  approval: label('phê duyệt', 'approval', 'การอนุมัติ'),
  execution: label('thực hiện', 'execution', 'การดำเนินงาน'),
  reporting: label('báo cáo', 'reporting', 'การรายงานผล'),
  commendation: label('khen thưởng', 'commendation', 'การยกย่องเชิดชู'),
};

export const FIELD_LABELS: Labels<ProposalField> = {
  title: label('tên hoạt động', 'title', 'ชื่อกิจกรรม'),
  purpose: label('mục đích', 'purpose', 'วัตถุประสงค์'),
  start: label('ngày bắt đầu', 'first day', 'วันเริ่มต้น'),
  end: label('ngày kết thúc', 'last day', 'วันสิ้นสุด'),
  place: label('địa điểm', 'place', 'สถานที่'),
  channel: label('kênh đối ngoại', 'channel', 'ช่องทางการต่างประเทศ'),
  foreignElement: label('yếu tố nước ngoài', 'foreign element', 'องค์ประกอบต่างประเทศ'),
  foreignGuests: label('số khách nước ngoài', 'number of foreign guests', 'จำนวนแขกต่างประเทศ'),
  highestRank: label('cấp cao nhất của khách', 'highest rank of the guests', 'ระดับสูงสุดของแขก'),
  participants: label('thành phần tham dự', 'participants', 'ผู้เข้าร่วม'),
  budget: label('kinh phí', 'budget', 'งบประมาณ'),
  agenda: label('nội dung chương trình', 'agenda', 'ระเบียบวาระ'),
  policies: label('nghị quyết, chỉ thị liên quan', 'policies served', 'มติและคำสั่งที่เกี่ยวข้อง'),
  reportWindow: label('kỳ báo cáo', 'reporting window', 'ช่วงเวลารายงาน'),
  sequence: label('lần thứ và năm', 'number and year', 'ครั้งที่และปี'),
  workshop: label('chủ đề tọa đàm', 'workshop topic', 'หัวข้อเสวนา'),
  members: label('thành viên cụm', 'members of the cluster', 'สมาชิกคลัสเตอร์'),
  followUps: label('việc tiếp theo', 'follow-ups', 'งานติดตาม'),
  parts: label('thành phần hồ sơ', 'parts', 'ส่วนประกอบแฟ้มงาน'),
};

export const PART_LABELS: Labels<PartKind> = {
  letter: label('tờ trình', 'request letter', 'หนังสือเสนอ'),
  plan: label('đề án', 'plan', 'โครงการ'),
  programme: label('chương trình', 'programme', 'กำหนดการ'),
  budget: label('dự toán kinh phí', 'budget', 'ประมาณการงบประมาณ'),
  participants: label('danh sách đại biểu', 'list of participants', 'รายชื่อผู้เข้าร่วม'),
  'hosting-consent': label('chủ trương đăng cai', 'consent to host', 'ความเห็นชอบให้เป็นเจ้าภาพ'),
  'required-opinions': label('ý kiến các cơ quan theo luật', 'opinions the law demands', 'ความเห็นที่กฎหมายกำหนด'),
  translations: label('bản dịch', 'translations', 'คำแปล'),
  'achievement-report': label('báo cáo thành tích', 'achievement report', 'รายงานผลงาน'),
  'council-minutes': label('biên bản hội đồng', 'council minutes', 'รายงานการประชุมคณะกรรมการ'),
  other: label('tài liệu khác', 'other paper', 'เอกสารอื่น'),
};

export const TASK_LABELS: Labels<TaskKind> = {
  sign: label('ký và gửi', 'sign and send', 'ลงนามและส่ง'),
  check: label('kiểm tra tiếp nhận', 'check at intake', 'ตรวจรับ'),
  revise: label('bổ sung, chỉnh sửa', 'revise', 'แก้ไขเพิ่มเติม'),
  opine: label('cho ý kiến', 'give an opinion', 'ให้ความเห็น'),
  decide: label('quyết định', 'decide', 'ตัดสินใจ'),
  'carry-out': label('thực hiện', 'carry out', 'ดำเนินงาน'),
  report: label('lập báo cáo', 'report', 'จัดทำรายงาน'),
  'accept-report': label('nhận báo cáo', 'accept the report', 'รับรองรายงาน'),
  nominate: label('đề nghị khen thưởng', 'nominate', 'เสนอชื่อรับรางวัล'),
  appraise: label('thẩm định', 'appraise', 'พิจารณาคุณสมบัติ'),
  vote: label('bỏ phiếu', 'vote', 'ลงคะแนน'),
  confirm: label('quyết định khen thưởng', 'confirm the awards', 'ยืนยันรางวัล'),
  overdue: label('xử lý quá hạn', 'see to an overdue answer', 'จัดการงานเกินกำหนด'),
};

export const TASK_STATE_LABELS: Labels<TaskState> = {
  open: label('đang chờ', 'open', 'รอดำเนินการ'),
  answered: label('đã trả lời', 'answered', 'ตอบแล้ว'),
  cancelled: label('đã hủy', 'cancelled', 'ยกเลิกแล้ว'),
};

export const OUTCOME_LABELS: Labels<Outcome> = {
  accepted: label('được tiếp nhận', 'accepted', 'ได้รับการรับรอง'),
  returned: label('bị trả lại', 'returned', 'ถูกส่งคืน'),
  recalled: label('đã thu hồi', 'recalled', 'ถูกเรียกคืน'),
  withdrawn: label('đã rút', 'withdrawn', 'ถูกถอน'),
  cancelled: label('đã hủy', 'cancelled', 'ถูกยกเลิก'),
  settled: label('đã lấy xong ý kiến', 'settled', 'รวบรวมความเห็นแล้ว'),
  approved: label('được phê duyệt', 'approved', 'ได้รับอนุมัติ'),
  rejected: label('bị từ chối', 'rejected', 'ถูกปฏิเสธ'),
  finished: label('đã hoàn thành', 'finished', 'เสร็จสิ้น'),
  'ended-by-date': label('kết thúc theo ngày', 'ended by its date', 'สิ้นสุดตามกำหนดวัน'),
  'change-rejected': label('thay đổi bị từ chối', 'change rejected', 'คำขอเปลี่ยนแปลงถูกปฏิเสธ'),
  changed: label('đã đề nghị thay đổi', 'changed', 'มีการเปลี่ยนแปลง'),
  'accepted-with-nominations': label(
    'được tiếp nhận, có đề nghị khen thưởng',
    'accepted, nominations follow',
    'รับรองพร้อมการเสนอชื่อ',
  ),
  confirmed: label('đã quyết định', 'confirmed', 'ยืนยันแล้ว'),
  'none-nominated': label('không có đề nghị', 'none nominated', 'ไม่มีผู้ถูกเสนอชื่อ'),
  'none-eligible': label('không ai đủ điều kiện', 'none eligible', 'ไม่มีผู้มีคุณสมบัติ'),
  'none-elected': label('không ai được bầu', 'none elected', 'ไม่มีผู้ได้รับเลือก'),
};
