import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { fault } from './reading/fault.ts';
import { body } from './schema/bodies.ts';
import { documentHash, taskId } from './schema/identifiers.ts';
import { anyText } from './schema/text.ts';
import { word } from './schema/words.ts';

/** An objection has its own reason in every dossier: it is never given to several at once. */
export const BULK_OPINIONS = ['agree', 'agree-with-comments', 'outside-remit'] as const;

/** What became of one task of several: a receipt, or why not. A task that the person may not see is no task here either. */
export const bulkResult = body({
  task: taskId,
  receipt: Type.Optional(acted),
  faults: Type.Optional(Type.Array(fault, { maxItems: 50 })),
});
export type BulkResult = Static<typeof bulkResult>;

const results = body({ results: Type.Array(bulkResult, { maxItems: LIMITS.bulkItems }) });
const ONE_BY_ONE =
  'Each task is an act of its own, recorded and judged as if it had been sent alone: some may be accepted and others refused.';

const TASK = '3f0d9f0e-6a2b-8c4d-9e1f-0a1b2c3d4e5f.3';

export const claimTasks = endpoint({
  method: 'POST',
  path: '/tasks/bulk/claims',
  service: 'tasks',
  act: 'claim',
  summary: { vi: 'Nhận nhiều việc', en: 'Claim several tasks' },
  description: ONE_BY_ONE,
  body: body({ tasks: Type.Array(taskId, { minItems: 1, maxItems: LIMITS.bulkItems, uniqueItems: true }) }),
  replies: { 200: results },
  refusals: ['not-appointed'],
  example: { tasks: [TASK] },
});

export const giveOpinions = endpoint({
  method: 'POST',
  path: '/tasks/bulk/opinions',
  service: 'tasks',
  act: 'opine',
  summary: { vi: 'Cho ý kiến nhiều việc', en: 'Give one opinion on several tasks' },
  description: `${ONE_BY_ONE} The hash of each document states that it was shown.`,
  body: body({
    opinion: word(BULK_OPINIONS),
    text: Type.Optional(anyText(LIMITS.opinionCharacters, 'Comments; the same for each.')),
    items: Type.Array(body({ task: taskId, documentHash }), {
      minItems: 1,
      maxItems: LIMITS.bulkItems,
      uniqueItems: true,
    }),
  }),
  replies: { 200: results },
  refusals: ['not-appointed'],
  example: {
    opinion: 'agree',
    items: [{ task: TASK, documentHash: '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f' }],
  },
});
