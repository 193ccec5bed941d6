import { OPINIONS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { body } from './schema/bodies.ts';
import { documentHash } from './schema/identifiers.ts';
import { onDossier, onTask } from './schema/paths.ts';
import { anyText, reason } from './schema/text.ts';
import { word } from './schema/words.ts';

export const giveOpinion = endpoint({
  method: 'POST',
  path: '/tasks/{id}/opinion',
  service: 'tasks',
  act: 'opine',
  summary: { vi: 'Cho ý kiến', en: "Give the unit's opinion" },
  description:
    'An objection needs its reason. An earlier agreement counts for this version only when its round is confirmed.',
  params: onTask,
  body: body({
    documentHash,
    opinion: word(OPINIONS),
    text: Type.Optional(anyText(LIMITS.opinionCharacters, 'Comments, or the reason of an objection.')),
    confirmsRound: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  }),
  replies: { 200: acted },
  refusals: ['document-changed', 'task-closed', 'text-missing', 'earlier-agreement-unknown'],
  example: {
    documentHash: '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f',
    opinion: 'agree-with-comments',
    text: 'Nhất trí; đề nghị bổ sung nội dung thông tin đối ngoại.',
  },
});

export const closeConsultation = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/consultation-closing',
  service: 'dossiers',
  act: 'close-consultation',
  summary: { vi: 'Kết thúc lấy ý kiến khi còn thiếu trả lời', en: 'Close the consultation with answers missing' },
  description: 'Only after the due day, with a reason, and never over a unit that must speak.',
  params: onDossier,
  body: body({ reason }),
  replies: { 200: acted },
  refusals: ['not-yet-due', 'unit-must-speak'],
  example: { reason: 'Đã quá hạn và đã nhắc hai lần.' },
});
