/** What helps whoever is new: the tour, the words of the field, the keys. */
export const HELP = {
  'help.title': 'Trợ giúp',
  'keys.glossary': 'Mở từ điển thuật ngữ',
  'keys.on': 'Dùng phím tắt',
  'keys.onHint': 'Tắt đi nếu anh/chị điều khiển bằng giọng nói hoặc hay chạm nhầm phím.',
  'tour.awards.text': 'Ai được đề nghị, hội đồng bỏ phiếu thế nào, ai được khen thưởng và số quyết định.',
  'tour.awards.title': 'Khen thưởng',
  'tour.begin': 'Bắt đầu',
  'tour.board.text': 'Cơ quan nào được hỏi, hạn nào, đã nhắc mấy lần, trả lời ra sao về đúng bản này.',
  'tour.board.title': 'Lấy ý kiến',
  'tour.decision.text':
    'Từng cấp, từng người, kèm lý do. Ai đã soạn hoặc ký thì không quyết định, và không ai giữ hai ghế.',
  'tour.decision.title': 'Quyết định',
  'tour.end': 'Kết thúc',
  'tour.go': 'Mở trang này',
  'tour.help.text':
    'Từ điển này, bảng phím tắt và lần làm quen này luôn có ở nút Trợ giúp. Xong rồi, chúc anh/chị làm việc tốt.',
  'tour.help.title': 'Khi cần trợ giúp',
  'tour.inbox.text':
    'Mỗi sáng bắt đầu ở đây: việc đang chờ anh/chị và đơn vị, việc gấp nhất ở trên, kèm lý do vì sao là việc của mình. Trên máy tính dùng được hoàn toàn bằng bàn phím: j, k để đi, o để mở.',
  'tour.inbox.title': 'Hộp việc',
  'tour.later': 'Để sau',
  'tour.next': 'Tiếp',
  'tour.offer':
    'Xem các hồ sơ thật đã đi hết sáu giai đoạn như thế nào. Có thể dừng bất cứ lúc nào và xem tiếp từ mục Trợ giúp.',
  'tour.overview.text': 'Đang có bao nhiêu hồ sơ, ở đâu, chậm ở khâu nào. Mỗi con số mở ra đúng danh sách mà nó đếm.',
  'tour.overview.title': 'Tổng quan',
  'tour.pause': 'Dừng lại',
  'tour.proof.text':
    'Từng sự kiện nối với sự kiện trước bằng mã băm, và nhật ký của bộ máy quy trình khớp với sổ ghi. Sửa một chữ là thấy ngay. Có thể tải gói tự kiểm chứng.',
  'tour.proof.title': 'Kiểm chứng',
  'tour.register.text':
    'Mọi hồ sơ mà anh/chị hoặc đơn vị có liên quan, đang chờ ai và đến bao giờ. Tìm có dấu hay không dấu đều được.',
  'tour.register.title': 'Danh sách hồ sơ',
  'tour.ribbon.text':
    'Một hồ sơ thật. Dải này cho thấy đã qua giai đoạn nào, ngày nào, mấy vòng, và nếu đang xử lý thì chờ ai. Rê hoặc chạm vào tên giai đoạn để xem nghĩa.',
  'tour.ribbon.title': 'Sáu giai đoạn',
  'tour.show': 'Chỉ cho tôi',
  'tour.step': 'Bước {n}/{all}',
  'tour.task.text':
    'Nội dung để xem xét ở một bên, câu hỏi và câu trả lời ở bên kia. Trước khi gửi, hệ thống nói rõ điều gì sẽ xảy ra. Chữ đang gõ không bao giờ mất.',
  'tour.task.title': 'Một việc',
  'tour.timeline.text': 'Ai làm gì, lúc nào, thay ai. Không gì bị xóa; kiểm toán viên có thể chứng minh từng dòng.',
  'tour.timeline.title': 'Diễn biến',
  'tour.title': 'Năm phút làm quen',
  'tour.versions.text':
    'Mỗi bản trình được giữ nguyên. Chọn “So với” để thấy từng chữ đã thêm, đã bỏ so với bản trước.',
  'tour.versions.title': 'Các bản trình',
  'tour.write.text': 'Vài điều là đủ để bắt đầu. Bản thảo tự lưu, và luôn cho biết còn thiếu gì theo quy định nào.',
  'tour.write.title': 'Soạn hồ sơ',
} as const;
