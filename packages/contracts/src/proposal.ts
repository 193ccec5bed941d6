import { PART_KINDS, PROPOSAL_FIELDS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted } from './reading/acted.ts';
import { body, emptyBody } from './schema/bodies.ts';
import { documentHash, unitId } from './schema/identifiers.ts';
import { onDossier, onTask } from './schema/paths.ts';
import { reason, writtenText } from './schema/text.ts';
import { word } from './schema/words.ts';

const EXAMPLE_HASH = '0f4e2c6a8b0d1e3f5a7c9b0d2e4f6a8c0b1d3e5f7a9c1b3d5e7f9a0c2b4d6e8f';

/** Why a part or field of the text cannot stay as it is. */
export const remarks = Type.Array(
  body({ part: word([...new Set([...PART_KINDS, ...PROPOSAL_FIELDS])], 'The part or field concerned.'), reason }),
  { minItems: 1, maxItems: LIMITS.remarks },
);

export const presentProposal = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/presentation',
  service: 'dossiers',
  act: 'present',
  summary: { vi: 'Trình lãnh đạo đơn vị', en: 'Present the draft to the head' },
  description: 'The draft becomes the next version. After a return the same act answers the task `revise`.',
  params: onDossier,
  body: body({ documentHash }),
  replies: { 200: acted },
  refusals: [
    'document-changed',
    'field-missing',
    'part-missing',
    'end-before-start',
    'beyond-calendar',
    'secrecy-mark',
  ],
  example: { documentHash: EXAMPLE_HASH },
});

export const signProposal = endpoint({
  method: 'POST',
  path: '/tasks/{id}/signature',
  service: 'tasks',
  act: 'sign',
  summary: { vi: 'Ký và gửi', en: 'Sign and send' },
  description: "The number is taken from the owner's register in the same transaction.",
  params: onTask,
  body: body({
    documentHash,
    symbol: Type.Optional(
      writtenText(LIMITS.symbolCharacters, "What follows the number, such as TTr-LHHN; otherwise the register's own."),
    ),
    lateReason: Type.Optional(writtenText(LIMITS.reasonCharacters, 'Why it is filed later than the rule asks.')),
  }),
  replies: { 200: acted },
  refusals: ['document-changed', 'filed-too-late', 'number-missing'],
  example: { documentHash: EXAMPLE_HASH, symbol: 'TTr-LHHN' },
});

export const sendBackProposal = endpoint({
  method: 'POST',
  path: '/tasks/{id}/sending-back',
  service: 'tasks',
  act: 'send-back',
  summary: { vi: 'Trả lại người soạn kèm nhận xét', en: 'Send back to the author with remarks' },
  params: onTask,
  body: body({ documentHash, remarks: writtenText(LIMITS.reasonCharacters) }),
  replies: { 200: acted },
  refusals: ['document-changed', 'text-missing'],
  example: { documentHash: EXAMPLE_HASH, remarks: 'Cần nêu rõ thành phần tham dự.' },
});

export const acceptProposal = endpoint({
  method: 'POST',
  path: '/tasks/{id}/acceptance',
  service: 'tasks',
  act: 'accept',
  summary: { vi: 'Tiếp nhận và gửi lấy ý kiến', en: 'Accept and send out for opinions' },
  description: 'The routing rows name who is asked; more may be added, each with a reason.',
  params: onTask,
  body: body({
    documentHash,
    consulted: Type.Array(unitId, {
      maxItems: LIMITS.consultedUnits,
      uniqueItems: true,
      description: 'Everyone to be asked: the units that the rules name, and those added.',
    }),
    added: Type.Optional(Type.Array(body({ unit: unitId, reason }), { maxItems: LIMITS.consultedUnits })),
  }),
  replies: { 200: acted },
  refusals: ['document-changed', 'consulted-unit-missing', 'reason-missing'],
  example: {
    documentHash: EXAMPLE_HASH,
    consulted: ['vufo', 'vff'],
    added: [{ unit: 'vff', reason: 'Cùng chủ trì nội dung.' }],
  },
});

export const returnProposal = endpoint({
  method: 'POST',
  path: '/tasks/{id}/return',
  service: 'tasks',
  act: 'return',
  summary: { vi: 'Trả lại để bổ sung, nêu lý do từng phần', en: 'Return for revision with reasons per part' },
  params: onTask,
  body: body({ documentHash, reasons: remarks }),
  replies: { 200: acted },
  refusals: ['document-changed', 'reason-missing'],
  example: { documentHash: EXAMPLE_HASH, reasons: [{ part: 'budget', reason: 'Chưa có dự toán kinh phí.' }] },
});

export const recallProposal = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/recall',
  service: 'dossiers',
  act: 'recall',
  summary: { vi: 'Thu hồi trước khi có ý kiến đầu tiên', en: 'Recall before the first opinion' },
  params: onDossier,
  body: emptyBody,
  replies: { 200: acted },
  refusals: ['opinions-given', 'round-decided'],
  example: {},
});

export const withdrawProposal = endpoint({
  method: 'POST',
  path: '/dossiers/{id}/withdrawal',
  service: 'dossiers',
  act: 'withdraw',
  summary: { vi: 'Rút hồ sơ trước khi được phê duyệt', en: 'Withdraw before approval' },
  description: 'Also allowed between a decision and the crossing that follows it.',
  params: onDossier,
  body: body({ reason }),
  replies: { 200: acted },
  refusals: ['already-approved', 'dossier-closed'],
  example: { reason: 'Đối tác hoãn chương trình.' },
});
