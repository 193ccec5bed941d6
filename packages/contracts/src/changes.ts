import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { body } from './schema/bodies.ts';

/** Live changes of the reader's inbox and dossiers. An event says what changed, not how: the reader asks again. */
export const followChanges = endpoint({
  method: 'GET',
  path: '/tasks/changes',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Theo dõi thay đổi', en: 'Follow changes as server-sent events' },
  description:
    'Events `change` name a dossier; `standing` says that the reader acts by other posts than before, because a leave, a delegation or an office began, changed or ended, or that an emergency opening that they are told of waits, is open or is over. A reader who returns sends Last-Event-ID and misses no change that is still kept; one who comes says by `sinceMs` how long ago they began to read, and is told what changed meanwhile.',
  query: body({
    sinceMs: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 600_000, description: 'Milliseconds since the reader began to read.' }),
    ),
  }),
  replies: { 200: 'events' },
});
