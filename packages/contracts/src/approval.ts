import { VERDICTS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { body } from './schema/bodies.ts';
import { documentHash, unitId } from './schema/identifiers.ts';
import { onTask } from './schema/paths.ts';
import { anyText, writtenText } from './schema/text.ts';
import { word } from './schema/words.ts';

export const decideProposal = endpoint({
  method: 'POST',
  path: '/tasks/{id}/decision',
  service: 'tasks',
  act: 'decide',
  summary: { vi: 'Quyết định', en: 'Decide as one seat of the level' },
  description:
    'Approve, return for revision, or reject. Each objection of the consultation is answered in the reasons.',
  params: onTask,
  body: body({
    documentHash,
    verdict: word(VERDICTS),
    reasons: Type.Optional(anyText(LIMITS.reasonCharacters)),
    objections: Type.Optional(
      Type.Array(body({ unit: unitId, answer: writtenText(LIMITS.reasonCharacters) }), { maxItems: LIMITS.objections }),
    ),
  }),
  replies: { 200: acted },
  refusals: [
    'document-changed',
    'task-closed',
    'reason-missing',
    'objection-unanswered',
    'one-seat-per-person',
    'author-does-not-decide',
  ],
  example: {
    documentHash: '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f',
    verdict: 'approve',
    reasons: 'Phù hợp kế hoạch năm.',
  },
});
