import type { Trilingual } from '../text/trilingual.ts';
import type { Role, Stage } from '../vocabulary.ts';
import type { TERMS } from './terms.ts';

/** What a word of the glossary means, in one sentence, for whoever meets it for the first time. */
export const STAGE_MEANINGS = {
  proposal: {
    vi: 'Đơn vị chủ trì soạn và ký trình hồ sơ, cán bộ đầu mối kiểm tra rồi tiếp nhận hoặc trả lại.',
    en: 'The owner writes and signs the dossier; the lead checks it and accepts or returns it.',
    th: 'หน่วยงานเจ้าของเรื่องจัดทำและลงนามเสนอแฟ้มงาน แล้วเจ้าหน้าที่ผู้รับผิดชอบหลักตรวจรับหรือส่งคืน',
  },
  consultation: {
    vi: 'Các cơ quan liên quan cho ý kiến về đúng một bản trình, mỗi cơ quan có hạn riêng.',
    en: 'The bodies concerned give their opinions on one fixed text, each by its own due day.',
    th: 'หน่วยงานที่เกี่ยวข้องให้ความเห็นต่อร่างฉบับเดียวกัน โดยแต่ละหน่วยงานมีวันครบกำหนดของตน',
  },
  approval: {
    vi: 'Các cấp có thẩm quyền lần lượt quyết định; ý kiến không nhất trí phải được giải trình.',
    en: 'The competent levels decide in turn; every objection must be answered.',
    th: 'ผู้มีอำนาจแต่ละระดับพิจารณาตัดสินตามลำดับ และต้องชี้แจงข้อคัดค้านทุกข้อ',
  },
  execution: {
    vi: 'Hoạt động được tổ chức; thay đổi lớn phải được lấy ý kiến và phê duyệt lại.',
    en: 'The activity is held; a material change is consulted on and approved again.',
    th: 'ดำเนินกิจกรรมจริง หากมีการเปลี่ยนแปลงสำคัญต้องขอความเห็นและขออนุมัติใหม่',
  },
  reporting: {
    vi: 'Đơn vị chủ trì nộp báo cáo kết quả, cán bộ đầu mối tiếp nhận hoặc trả lại.',
    en: 'The owner files the report of results; the lead accepts or returns it.',
    th: 'หน่วยงานเจ้าของเรื่องส่งรายงานผล แล้วเจ้าหน้าที่ผู้รับผิดชอบหลักรับหรือส่งคืน',
  },
  commendation: {
    vi: 'Đơn vị đề nghị khen thưởng, hội đồng thẩm định và bỏ phiếu, người có thẩm quyền quyết định.',
    en: 'The owner nominates, the council appraises and votes, the competent person confirms.',
    th: 'หน่วยงานเสนอรายชื่อ คณะกรรมการตรวจสอบและลงคะแนน แล้วผู้มีอำนาจยืนยันการให้รางวัล',
  },
} as const satisfies Record<Stage, Trilingual>;

export const ROLE_MEANINGS = {
  staff: {
    vi: 'Soạn hồ sơ, tổ chức hoạt động và lập báo cáo cho đơn vị mình.',
    en: 'Writes dossiers, carries activities out and reports for their unit.',
    th: 'จัดทำแฟ้มงาน ดำเนินกิจกรรม และจัดทำรายงานให้หน่วยงานของตน',
  },
  head: {
    vi: 'Ký trình thay mặt đơn vị và được báo khi việc của đơn vị quá hạn.',
    en: 'Signs for the unit, and is told when its work is overdue.',
    th: 'ลงนามในนามหน่วยงาน และได้รับแจ้งเมื่องานของหน่วยงานเกินกำหนด',
  },
  lead: {
    vi: 'Kiểm tra hồ sơ gửi đến, chọn cơ quan lấy ý kiến và tiếp nhận báo cáo.',
    en: 'Checks what comes in, says who is consulted and accepts the report.',
    th: 'ตรวจแฟ้มงานที่ส่งเข้ามา กำหนดหน่วยงานที่ขอความเห็น และรับรายงาน',
  },
  officer: {
    vi: 'Trả lời thay mặt cơ quan được lấy ý kiến.',
    en: 'Answers for a body that is consulted.',
    th: 'ตอบในนามหน่วยงานที่ถูกขอความเห็น',
  },
  approver: {
    vi: 'Quyết định ở một cấp phê duyệt; không ai quyết định hồ sơ do chính mình soạn hoặc ký.',
    en: 'Decides at one level; nobody decides on what they wrote or signed themselves.',
    th: 'ตัดสินในระดับหนึ่ง โดยไม่มีผู้ใดตัดสินแฟ้มงานที่ตนจัดทำหรือลงนามเอง',
  },
  secretary: {
    vi: 'Thẩm định danh sách đề nghị trước khi hội đồng bỏ phiếu.',
    en: 'Appraises the nominations before the council votes.',
    th: 'ตรวจสอบรายชื่อที่เสนอก่อนคณะกรรมการลงคะแนน',
  },
  member: {
    vi: 'Bỏ phiếu về từng đề nghị khen thưởng, và không ai bỏ phiếu thay.',
    en: 'Votes on each nomination, and nobody votes in their place.',
    th: 'ลงคะแนนต่อรายชื่อที่เสนอแต่ละรายการด้วยตนเอง',
  },
  auditor: {
    vi: 'Xem và kiểm chứng lịch sử; không quyết định việc gì.',
    en: 'Reads and proves histories, and decides nothing.',
    th: 'อ่านและพิสูจน์ประวัติ โดยไม่ตัดสินเรื่องใด',
  },
  administrator: {
    vi: 'Quản lý tài khoản, lịch và danh mục; không quyết định hồ sơ nào.',
    en: 'Keeps accounts, calendars and registers, and decides no dossier.',
    th: 'ดูแลบัญชี ปฏิทิน และทะเบียน โดยไม่ตัดสินแฟ้มงานใด',
  },
} as const satisfies Record<Role, Trilingual>;

export const TERM_MEANINGS = {
  dossier: {
    vi: 'Toàn bộ giấy tờ, ý kiến và quyết định của một hoạt động, từ đề xuất đến khen thưởng.',
    en: 'All papers, opinions and decisions of one activity, from its proposal to its commendation.',
    th: 'เอกสาร ความเห็น และคำตัดสินทั้งหมดของกิจกรรมหนึ่ง ตั้งแต่การเสนอเรื่องจนถึงการยกย่องเชิดชู',
  },
  owner: {
    vi: 'Đơn vị chịu trách nhiệm về hoạt động và hồ sơ.',
    en: 'The unit that answers for the activity and its dossier.',
    th: 'หน่วยงานที่รับผิดชอบกิจกรรมและแฟ้มงาน',
  },
  'deciding-body': {
    vi: 'Cơ quan tiếp nhận và phê duyệt hồ sơ theo quy định.',
    en: 'The body that takes the dossier in and approves it under the rules.',
    th: 'หน่วยงานที่รับและอนุมัติแฟ้มงานตามระเบียบ',
  },
  'consulted-unit': {
    vi: 'Cơ quan được hỏi ý kiến trước khi quyết định.',
    en: 'A body that is asked for its opinion before the decision.',
    th: 'หน่วยงานที่ถูกขอความเห็นก่อนการตัดสิน',
  },
  round: {
    vi: 'Một lần đi qua một giai đoạn; hồ sơ bị trả lại sẽ qua vòng mới.',
    en: 'One passage through a stage; a dossier that was returned passes through it again.',
    th: 'การผ่านขั้นตอนหนึ่งครั้ง แฟ้มงานที่ถูกส่งคืนจะผ่านอีกรอบ',
  },
  'due-day': {
    vi: 'Ngày cuối cùng mà câu trả lời còn đúng hạn.',
    en: 'The last day on which an answer is in time.',
    th: 'วันสุดท้ายที่คำตอบยังอยู่ในกำหนด',
  },
  'working-days': {
    vi: 'Ngày theo lịch làm việc, không tính ngày nghỉ hằng tuần và ngày lễ, tết.',
    en: 'Days of the working calendar, without weekends and public holidays.',
    th: 'วันตามปฏิทินทำการ ไม่นับวันหยุดประจำสัปดาห์และวันหยุดราชการ',
  },
} as const satisfies Partial<Record<keyof typeof TERMS, Trilingual>>;
