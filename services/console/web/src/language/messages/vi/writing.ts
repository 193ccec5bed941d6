/** What is said where a dossier is written and followed. */
export const WRITING = {
  'acts.done': 'Đã ghi nhận: {act} (sự kiện {seq}).',
  'happenings.nameless': '(không còn tên)',
  'news.commendation': '{n} việc về khen thưởng',
  'news.decisions': '{n} quyết định phê duyệt',
  'news.execution': '{n} ghi nhận thực hiện',
  'news.more': '{n} diễn biến khác',
  'news.opinions': '{n} ý kiến',
  'news.since': 'Từ lần xem trước, {at}:',
  'news.stage': 'Sang giai đoạn {stage}',
  'news.title': 'Có gì mới từ lần xem trước',
  'news.version': 'Bản trình {n}',
} as const;
