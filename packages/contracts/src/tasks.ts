import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import { ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { taskDetail } from './reading/task-detail.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { personId } from './schema/identifiers.ts';
import { namedPerson } from './schema/names.ts';
import { onTask } from './schema/paths.ts';
import { reason, writtenText } from './schema/text.ts';
import { word } from './schema/words.ts';

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

/** A colleague of the task's unit, and whether the task may be given to them. */
export const assignee = body({
  person: namedPerson,
  roles: Type.Array(word(ROLES), { maxItems: ROLES.length }),
  may: Type.Boolean(),
  rule: Type.Optional(word(RIGHTS_RULES, 'The rule of rights that forbids it.')),
  holds: Type.Integer({
    minimum: 0,
    maximum: LIMITS.countedTasks,
    description: 'Open tasks that this person has claimed or been given.',
  }),
});
export type Assignee = Static<typeof assignee>;

export const listAssignees = endpoint({
  method: 'GET',
  path: '/tasks/{id}/assignees',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Có thể giao việc cho ai', en: 'Whom of the unit a task may be given to' },
  description: 'Whoever may not take it is listed with the rule; whether the reader may assign at all, the task says.',
  params: onTask,
  replies: { 200: body({ items: Type.Array(assignee, { maxItems: LIMITS.assignees }) }) },
  refusals: ['task-closed'],
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
