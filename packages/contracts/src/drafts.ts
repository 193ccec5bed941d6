import { ROLES, TASK_KINDS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { fileReference, partKind } from './content/part.ts';
import { proposalContent } from './content/proposal-content.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { fault } from './reading/fault.ts';
import { body } from './schema/bodies.ts';
import { documentHash, dossierId } from './schema/identifiers.ts';
import { namedPerson, namedUnit } from './schema/names.ts';
import { onDossier, onPart } from './schema/paths.ts';
import { instant, localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

/** The workspace in which the next version is written; its ETag is the revision. */
export const draft = body({
  dossier: dossierId,
  revision: Type.Integer({ minimum: 1 }),
  documentHash,
  content: proposalContent,
  files: Type.Array(body({ kind: partKind, file: fileReference }), { maxItems: LIMITS.parts }),
  editors: Type.Array(namedPerson, { maxItems: 1_000 }),
  savedAt: instant(),
  savedBy: namedPerson,
  fileBy: Type.Optional(localDate('The last day on which it may be signed and sent in time.')),
  next: Type.Optional(
    Type.Object(
      { task: word(TASK_KINDS), unit: namedUnit, role: word(ROLES), dueAt: Type.Optional(instant()) },
      { additionalProperties: false, description: 'Who would be asked, and until when, if it were presented now.' },
    ),
  ),
  lacking: Type.Array(fault, {
    maxItems: 200,
    description: 'What still keeps the text from being presented, by field and part.',
  }),
});

export const draftSaved = body({
  dossier: dossierId,
  revision: Type.Integer({ minimum: 1 }),
  documentHash,
  savedAt: instant(),
});

export const readDraft = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/draft',
  service: 'dossiers',
  act: 'edit-draft',
  summary: { vi: 'Mở bản nháp', en: 'Read the draft' },
  params: onDossier,
  replies: { 200: draft },
  refusals: ['wrong-stage'],
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/dossiers/{id}/draft',
  service: 'dossiers',
  act: 'edit-draft',
  summary: { vi: 'Lưu bản nháp', en: 'Save the whole draft' },
  description: 'The content replaces the one before; a fact left out is a fact taken out.',
  params: onDossier,
  ifMatch: 'required',
  body: body({ content: proposalContent }),
  replies: { 200: draftSaved },
  refusals: ['draft-changed', 'not-a-draft', 'wrong-stage', 'secrecy-mark'],
  example: { content: { title: { vi: 'Hội nghị tổng kết công tác đối ngoại nhân dân' }, place: 'Hà Nội' } },
});

export const saveDraftPart = endpoint({
  method: 'PUT',
  path: '/dossiers/{id}/draft/parts/{kind}',
  service: 'dossiers',
  act: 'edit-draft',
  summary: { vi: 'Đính kèm một tệp', en: 'Attach a file of at most 10 MB' },
  params: onPart,
  ifMatch: 'required',
  upload: 'file',
  replies: { 200: body({ ...draftSaved.properties, file: fileReference }) },
  refusals: ['draft-changed', 'wrong-stage', 'file-missing', 'file-too-large', 'secrecy-mark'],
});

export const readDraftPart = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/draft/parts/{kind}',
  service: 'dossiers',
  act: 'edit-draft',
  summary: { vi: 'Tải tệp của bản nháp', en: 'Download a file of the draft' },
  params: onPart,
  replies: { 200: 'file' },
  refusals: ['wrong-stage'],
});

export const removeDraftPart = endpoint({
  method: 'DELETE',
  path: '/dossiers/{id}/draft/parts/{kind}',
  service: 'dossiers',
  act: 'edit-draft',
  summary: { vi: 'Bỏ một tệp', en: 'Take a file out of the draft' },
  params: onPart,
  ifMatch: 'required',
  replies: { 200: draftSaved },
  refusals: ['draft-changed', 'wrong-stage', 'file-unknown'],
});
