import type { Trilingual } from '@nhipcau/domain/text/trilingual';
import type { TaskKind } from '@nhipcau/domain/vocabulary';

const ask = (vi: string, en: string, th: string): Trilingual => ({ vi, en, th });

/** What each kind of task asks of whoever opens it. */
export const QUESTIONS: Readonly<Record<TaskKind, Trilingual>> = {
  sign: ask(
    'Ký và gửi tờ trình này, hay trả lại người soạn?',
    'Sign and send this proposal, or send it back?',
    'ลงนามและส่งข้อเสนอนี้ หรือส่งกลับผู้ร่าง?',
  ),
  check: ask(
    'Hồ sơ đã đủ để gửi lấy ý kiến chưa, hay cần trả lại để bổ sung?',
    'Is the dossier complete enough to be sent out for opinions, or must it be returned?',
    'แฟ้มงานครบถ้วนพอที่จะส่งขอความเห็น หรือต้องส่งคืนเพื่อแก้ไข?',
  ),
  revise: ask(
    'Bổ sung, chỉnh sửa theo các lý do đã nêu rồi trình lại, hoặc rút hồ sơ.',
    'Revise the text for the reasons given and present it again, or withdraw.',
    'แก้ไขตามเหตุผลที่ระบุแล้วเสนอใหม่ หรือถอนแฟ้มงาน',
  ),
  opine: ask(
    'Đơn vị có nhất trí với nội dung này không?',
    'Does your unit agree with this text?',
    'หน่วยงานของท่านเห็นชอบกับเนื้อหานี้หรือไม่?',
  ),
  decide: ask(
    'Phê duyệt, trả lại để bổ sung, hay không phê duyệt?',
    'Approve, return for revision, or reject?',
    'อนุมัติ ส่งคืนเพื่อแก้ไข หรือไม่อนุมัติ?',
  ),
  'carry-out': ask(
    'Tổ chức thực hiện và ghi nhận khi hoàn thành.',
    'Carry the activity out and say when it is finished.',
    'ดำเนินกิจกรรมและบันทึกเมื่อเสร็จสิ้น',
  ),
  report: ask('Nộp báo cáo kết quả thực hiện.', 'File the report on the results.', 'ส่งรายงานผลการดำเนินงาน'),
  'accept-report': ask(
    'Chấp nhận báo cáo, và có đề nghị khen thưởng không?',
    'Accept the report, and do nominations follow?',
    'รับรองรายงาน และจะมีการเสนอชื่อรับรางวัลหรือไม่?',
  ),
  nominate: ask('Đề nghị khen thưởng những ai?', 'Who is nominated for an award?', 'เสนอชื่อผู้ใดรับรางวัล?'),
  appraise: ask(
    'Từng trường hợp đề nghị có đủ điều kiện không?',
    'Is each nominee eligible?',
    'ผู้ได้รับการเสนอชื่อแต่ละรายมีคุณสมบัติครบหรือไม่?',
  ),
  vote: ask(
    'Bỏ phiếu cho từng trường hợp đề nghị.',
    'Cast your ballot on every nominee.',
    'ลงคะแนนสำหรับผู้ได้รับการเสนอชื่อทุกราย',
  ),
  confirm: ask(
    'Quyết định hay không quyết định khen thưởng từng trường hợp?',
    'Confirm or decline each award?',
    'ยืนยันหรือไม่ยืนยันรางวัลแต่ละรายการ?',
  ),
  overdue: ask(
    'Đơn vị còn nợ câu trả lời đã quá hạn: ghi nhận và cho biết hướng xử lý.',
    'Your unit owes an answer that is overdue: acknowledge it and say what will be done.',
    'หน่วยงานของท่านค้างคำตอบที่เกินกำหนด โปรดรับทราบและแจ้งแนวทางดำเนินการ',
  ),
};
