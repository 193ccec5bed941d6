import { endpoint } from './endpoint.ts';

/** Live changes of the reader's inbox and dossiers. An event says what changed, not how: the reader asks again. */
export const followChanges = endpoint({
  method: 'GET',
  path: '/tasks/changes',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Theo dõi thay đổi', en: 'Follow changes as server-sent events' },
  description: 'A reader who returns sends Last-Event-ID and misses nothing that is still kept.',
  replies: { 200: 'events' },
});
