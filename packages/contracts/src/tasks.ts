import { KINDS, STAGES, TASK_KINDS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { inboxItem } from './reading/inbox-item.ts';
import { taskDetail } from './reading/task-detail.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { personId, unitId } from './schema/identifiers.ts';
import { page, pageQuery } from './schema/paging.ts';
import { onTask } from './schema/paths.ts';
import { reason, writtenText } from './schema/text.ts';
import { word } from './schema/words.ts';

export const INBOX_OF = ['me', 'my-units'] as const;
export const INBOX_DUE = ['overdue', 'today', 'week', 'none'] as const;
export const INBOX_ORDERS = ['due', 'opened', 'title'] as const;

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Hộp việc', en: 'List the open tasks of the reader and of their units' },
  query: body({
    ...pageQuery,
    of: Type.Optional(word(INBOX_OF, 'Only mine and claimed by me, or everything my units owe.')),
    unit: Type.Optional(unitId),
    kind: Type.Optional(word(TASK_KINDS)),
    stage: Type.Optional(word(STAGES)),
    dossierKind: Type.Optional(word(KINDS)),
    due: Type.Optional(word(INBOX_DUE)),
    q: Type.Optional(writtenText(LIMITS.searchCharacters, "Words of the dossier's title, with or without accents.")),
    order: Type.Optional(word(INBOX_ORDERS)),
    descending: Type.Optional(Type.Boolean()),
  }),
  replies: { 200: page(inboxItem) },
  refusals: ['cursor-unknown'],
});

export const readTask = endpoint({
  method: 'GET',
  path: '/tasks/{id}',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Mở một việc', en: 'Read a task with all that is needed to answer it' },
  params: onTask,
  replies: { 200: taskDetail },
});

export const claimTask = endpoint({
  method: 'POST',
  path: '/tasks/{id}/claim',
  service: 'tasks',
  act: 'claim',
  summary: { vi: 'Nhận việc', en: 'Claim a task' },
  params: onTask,
  body: emptyBody,
  replies: { 200: acted },
  refusals: ['task-closed', 'task-claimed-by-another'],
  example: {},
});

export const releaseTask = endpoint({
  method: 'POST',
  path: '/tasks/{id}/release',
  service: 'tasks',
  act: 'release',
  summary: { vi: 'Trả lại việc cho đơn vị', en: 'Give a claimed task back to the unit' },
  params: onTask,
  body: emptyBody,
  replies: { 200: acted },
  refusals: ['task-closed', 'not-claimed'],
  example: {},
});

export const assignTask = endpoint({
  method: 'POST',
  path: '/tasks/{id}/assignment',
  service: 'tasks',
  act: 'assign',
  summary: { vi: 'Giao việc cho một người', en: 'Assign a task to a person of the unit' },
  params: onTask,
  body: body({ to: personId, reason }),
  replies: { 200: acted },
  refusals: ['task-closed', 'wrong-role', 'not-in-unit', 'author-does-not-decide'],
  example: { to: 'p-0007', reason: 'Phụ trách mảng thông tin đối ngoại.' },
});

export const acknowledgeOverdue = endpoint({
  method: 'POST',
  path: '/tasks/{id}/acknowledgement',
  service: 'tasks',
  act: 'acknowledge-overdue',
  summary: { vi: 'Ghi nhận việc quá hạn', en: "Acknowledge that the unit's answer is overdue" },
  params: onTask,
  body: body({ note: writtenText(LIMITS.noteCharacters) }),
  replies: { 200: acted },
  refusals: ['task-closed'],
  example: { note: 'Sẽ trả lời trong ngày.' },
});
