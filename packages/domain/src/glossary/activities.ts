import type { Trilingual } from '../text/trilingual.ts';
import type { Channel, Kind, PartKind, ProposalField } from '../vocabulary.ts';

export const KIND_LABELS = {
  'briefing-conference': { vi: 'Hội nghị giao ban', en: 'Briefing conference', th: 'การประชุมสรุปสถานการณ์งาน' },
  'coordination-meeting': { vi: 'Hội nghị phối hợp công tác', en: 'Coordination meeting', th: 'การประชุมประสานงาน' },
  'review-conference': { vi: 'Hội nghị tổng kết', en: 'Review conference', th: 'การประชุมสรุปผลงานประจำปี' },
  'cluster-conference': { vi: 'Hội nghị cụm', en: 'Cluster conference', th: 'การประชุมกลุ่มจังหวัด' },
  'international-conference': {
    vi: 'Hội nghị, hội thảo quốc tế',
    en: 'International conference',
    th: 'การประชุมและสัมมนาระหว่างประเทศ',
  },
  bench: { vi: 'Hồ sơ đo hiệu năng', en: 'Measurement dossier', th: 'แฟ้มงานสำหรับวัดประสิทธิภาพ' },
} as const satisfies Record<Kind, Trilingual>;

/** What an activity is said to bring about, as its report sorts it. */
export const RESULT_LABELS = {
  'social-foundation': { vi: 'Nền tảng xã hội', en: 'Social foundation', th: 'รากฐานทางสังคม' },
  'national-interest': { vi: 'Lợi ích quốc gia – dân tộc', en: 'National interest', th: 'ผลประโยชน์ของชาติ' },
  'external-resources': { vi: 'Nguồn lực bên ngoài', en: 'External resources', th: 'ทรัพยากรจากภายนอก' },
  'external-communication': { vi: 'Thông tin đối ngoại', en: 'External communication', th: 'การสื่อสารต่างประเทศ' },
  other: { vi: 'Kết quả khác', en: 'Other results', th: 'ผลอื่น' },
} as const satisfies Record<string, Trilingual>;

/** Rank of the highest foreign guest, highest first. */
export const GUEST_RANK_LABELS = {
  'head-of-state': { vi: 'Nguyên thủ quốc gia', en: 'Head of state', th: 'ประมุขแห่งรัฐ' },
  'head-of-government': { vi: 'Người đứng đầu chính phủ', en: 'Head of government', th: 'หัวหน้ารัฐบาล' },
  minister: { vi: 'Bộ trưởng', en: 'Minister', th: 'รัฐมนตรี' },
  'vice-minister': { vi: 'Thứ trưởng', en: 'Deputy minister', th: 'รัฐมนตรีช่วยว่าการ' },
  director: { vi: 'Cấp vụ, cục', en: 'Director', th: 'ระดับอธิบดี' },
  expert: { vi: 'Chuyên gia', en: 'Expert', th: 'ผู้เชี่ยวชาญ' },
} as const satisfies Record<string, Trilingual>;

/** The three pillars of external relations. */
export const CHANNEL_LABELS = {
  party: { vi: 'Đối ngoại Đảng', en: 'Party external relations', th: 'การต่างประเทศของพรรค' },
  state: { vi: 'Ngoại giao Nhà nước', en: 'State diplomacy', th: 'การทูตของรัฐ' },
  people: { vi: 'Đối ngoại nhân dân', en: 'People’s diplomacy', th: 'การต่างประเทศภาคประชาชน' },
} as const satisfies Record<Channel, Trilingual>;

export const PART_LABELS = {
  letter: { vi: 'Văn bản đề nghị', en: 'Request letter', th: 'หนังสือขออนุญาต' },
  plan: { vi: 'Đề án, kế hoạch', en: 'Scheme or plan', th: 'โครงการหรือแผน' },
  programme: { vi: 'Chương trình', en: 'Programme', th: 'กำหนดการ' },
  budget: { vi: 'Dự toán kinh phí', en: 'Budget', th: 'งบประมาณ' },
  participants: { vi: 'Danh sách, thành phần tham dự', en: 'Participants', th: 'ผู้เข้าร่วม' },
  'hosting-consent': {
    vi: 'Văn bản đồng ý chủ trương đăng cai',
    en: 'Consent in principle to host',
    th: 'หนังสือเห็นชอบหลักการเป็นเจ้าภาพ',
  },
  'required-opinions': {
    vi: 'Ý kiến của cơ quan liên quan theo luật định',
    en: 'Opinions required by law',
    th: 'ความเห็นที่กฎหมายกำหนด',
  },
  translations: { vi: 'Bản dịch tiếng Việt đóng dấu', en: 'Stamped translations', th: 'คำแปลพร้อมประทับตรา' },
  'achievement-report': { vi: 'Báo cáo thành tích', en: 'Achievement report', th: 'รายงานผลงานดีเด่น' },
  'council-minutes': { vi: 'Biên bản họp hội đồng', en: 'Council minutes', th: 'รายงานการประชุมคณะกรรมการ' },
  other: { vi: 'Tài liệu khác', en: 'Other papers', th: 'เอกสารอื่น' },
} as const satisfies Record<PartKind, Trilingual>;

export const FIELD_LABELS = {
  title: { vi: 'Tên hoạt động', en: 'Title', th: 'ชื่อกิจกรรม' },
  purpose: { vi: 'Mục đích', en: 'Purpose', th: 'วัตถุประสงค์' },
  start: { vi: 'Ngày bắt đầu', en: 'First day', th: 'วันเริ่มต้น' },
  end: { vi: 'Ngày kết thúc', en: 'Last day', th: 'วันสิ้นสุด' },
  place: { vi: 'Địa điểm', en: 'Place', th: 'สถานที่' },
  channel: { vi: 'Kênh đối ngoại', en: 'Channel', th: 'ช่องทางการต่างประเทศ' },
  foreignElement: { vi: 'Yếu tố nước ngoài', en: 'Foreign element', th: 'องค์ประกอบต่างประเทศ' },
  foreignGuests: { vi: 'Số khách nước ngoài', en: 'Foreign guests', th: 'จำนวนแขกต่างประเทศ' },
  highestRank: { vi: 'Cấp bậc cao nhất của khách', en: 'Highest rank', th: 'ระดับสูงสุดของผู้เข้าร่วม' },
  participants: { vi: 'Thành phần tham dự', en: 'Participants', th: 'ผู้เข้าร่วม' },
  budget: { vi: 'Kinh phí', en: 'Budget', th: 'งบประมาณ' },
  agenda: { vi: 'Nội dung chương trình', en: 'Agenda', th: 'ระเบียบวาระ' },
  policies: { vi: 'Nghị quyết, chỉ thị liên quan', en: 'Resolutions served', th: 'มติและคำสั่งที่เกี่ยวข้อง' },
  reportWindow: { vi: 'Kỳ báo cáo', en: 'Reporting window', th: 'ช่วงเวลาที่รายงาน' },
  sequence: { vi: 'Lần tổ chức', en: 'Sequence', th: 'ครั้งที่จัด' },
  workshop: { vi: 'Tọa đàm', en: 'Workshop', th: 'การเสวนา' },
  members: { vi: 'Đơn vị thành viên', en: 'Members', th: 'หน่วยงานสมาชิก' },
  followUps: { vi: 'Việc cần triển khai tiếp', en: 'Follow-ups', th: 'เรื่องที่ต้องดำเนินการต่อ' },
  parts: { vi: 'Thành phần hồ sơ', en: 'Parts', th: 'เอกสารประกอบ' },
} as const satisfies Record<ProposalField, Trilingual>;
