import { inThree } from '../language/in-three.ts';

/** What the page of the glossary says: it comes with the page. */
export const MESSAGES = inThree({
  'glossary.count': {
    vi: '{n} từ',
    en: '{n|1 word|# words}',
    th: '{n} คำ',
  },
  'glossary.hint': {
    vi: 'Từ của ngành trong ba thứ tiếng. Trên các trang, từ gạch chân chấm cũng cho biết nghĩa khi rê chuột, dùng phím Tab hoặc chạm vào.',
    en: 'The words of the field in three languages. On the pages, a word with a dotted line says the same when pointed at, reached by Tab or touched.',
    th: 'คำศัพท์เฉพาะในสามภาษา ในหน้าต่าง ๆ คำที่ขีดเส้นประจะบอกความหมายเมื่อชี้ กดแป้น Tab หรือแตะ',
  },
  'glossary.meaning': {
    vi: 'Nghĩa',
    en: 'Meaning',
    th: 'ความหมาย',
  },
  'glossary.none': {
    vi: 'Không tìm thấy từ nào',
    en: 'No word found',
    th: 'ไม่พบคำใด',
  },
  'glossary.noneWhy': {
    vi: 'Hãy thử một phần của từ, có dấu hay không dấu, bằng bất kỳ thứ tiếng nào.',
    en: 'Try part of a word, with or without accents, in any of the languages.',
    th: 'ลองพิมพ์เพียงบางส่วนของคำ มีหรือไม่มีเครื่องหมายก็ได้ ในภาษาใดก็ได้',
  },
  'glossary.of.acts': {
    vi: 'Việc làm với hồ sơ',
    en: 'Acts',
    th: 'การกระทำต่อแฟ้มงาน',
  },
  'glossary.of.answers': {
    vi: 'Ý kiến, quyết định, kết quả',
    en: 'Opinions, verdicts, outcomes',
    th: 'ความเห็น คำตัดสิน และผล',
  },
  'glossary.of.awards': {
    vi: 'Khen thưởng',
    en: 'Awards',
    th: 'รางวัล',
  },
  'glossary.of.bodies': {
    vi: 'Cơ quan, tổ chức',
    en: 'Bodies',
    th: 'หน่วยงานและองค์กร',
  },
  'glossary.of.kinds': {
    vi: 'Loại hoạt động và giấy tờ',
    en: 'Kinds of activity and papers',
    th: 'ประเภทกิจกรรมและเอกสาร',
  },
  'glossary.of.nouns': {
    vi: 'Từ chính',
    en: 'Key words',
    th: 'คำสำคัญ',
  },
  'glossary.of.papers': {
    vi: 'Thể thức văn bản',
    en: 'Forms of papers',
    th: 'รูปแบบเอกสาร',
  },
  'glossary.of.roles': {
    vi: 'Vai trò',
    en: 'Roles',
    th: 'บทบาท',
  },
  'glossary.of.stages': {
    vi: 'Giai đoạn và tình trạng',
    en: 'Stages and states',
    th: 'ขั้นตอนและสถานะ',
  },
  'glossary.of.tasks': {
    vi: 'Việc trong hộp việc',
    en: 'Tasks',
    th: 'งานในกล่องงาน',
  },
  'glossary.search': {
    vi: 'Tìm từ',
    en: 'Find a word',
    th: 'ค้นหาคำ',
  },
});
