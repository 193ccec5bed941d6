import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { answeringAct, preparationShown } from './reading/preparation.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { onTask } from './schema/paths.ts';

export const readPreparation = endpoint({
  method: 'GET',
  path: '/tasks/{id}/preparation',
  service: 'tasks',
  act: 'read-task',
  summary: { vi: 'Xem dự thảo trả lời', en: 'Read the answer that was drafted for a task' },
  params: onTask,
  replies: { 200: preparationShown },
});

export const prepareAnswer = endpoint({
  method: 'PUT',
  path: '/tasks/{id}/preparation',
  service: 'tasks',
  act: 'prepare',
  summary: { vi: 'Chuẩn bị dự thảo trả lời', en: 'Draft the answer of a task for whoever has to give it' },
  description:
    'It is judged by the schema of the act. Whoever answers the task while a draft of somebody else stands ready answers with it: the event names who prepared.',
  params: onTask,
  body: body({
    act: answeringAct,
    body: Type.Record(Type.String({ maxLength: LIMITS.identifierCharacters }), Type.Unknown()),
  }),
  replies: { 200: preparationShown },
  refusals: ['task-closed', 'wrong-task', 'author-does-not-decide', 'ballot-is-personal'],
  example: {
    act: 'opine',
    body: { documentHash: '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f', opinion: 'agree' },
  },
});

export const dropPreparation = endpoint({
  method: 'DELETE',
  path: '/tasks/{id}/preparation',
  service: 'tasks',
  act: 'prepare',
  summary: { vi: 'Bỏ dự thảo trả lời', en: 'Throw a drafted answer away' },
  params: onTask,
  replies: { 200: emptyBody },
  refusals: ['task-closed'],
});
