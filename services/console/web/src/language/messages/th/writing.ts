/** What is said where a dossier is written and followed. */
export const WRITING = {
  'acts.done': 'บันทึกแล้ว: {act} (เหตุการณ์ {seq})',
  'happenings.nameless': '(ไม่มีชื่อแล้ว)',
  'news.commendation': 'เรื่องรางวัล {n} รายการ',
  'news.decisions': 'คำวินิจฉัย {n} รายการ',
  'news.execution': 'บันทึกการดำเนินงาน {n} รายการ',
  'news.more': 'เหตุการณ์อื่น {n} รายการ',
  'news.opinions': 'ความเห็น {n} รายการ',
  'news.since': 'ตั้งแต่เปิดดูครั้งก่อน {at}:',
  'news.stage': 'เข้าสู่ขั้นตอน {stage}',
  'news.title': 'มีอะไรใหม่ตั้งแต่เปิดดูครั้งก่อน',
  'news.version': 'ฉบับที่ {n}',
} as const;
