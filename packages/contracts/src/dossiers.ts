import { KINDS, STAGES, STANDINGS } from '@nhipcau/domain/vocabulary';
import { Type } from 'typebox';
import { proposalContent } from './content/proposal-content.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { acted, outcome } from './reading/acted.ts';
import { dossierDetail } from './reading/dossier-detail.ts';
import { dossierSummary } from './reading/dossier-summary.ts';
import { happening, look } from './reading/happening.ts';
import { letter } from './reading/letter.ts';
import { versionShown, versionSummary } from './reading/version.ts';
import { body } from './schema/bodies.ts';
import { unitId } from './schema/identifiers.ts';
import { namedUnit } from './schema/names.ts';
import { page, pageQuery } from './schema/paging.ts';
import { onDossier, onVersion, onVersionPart } from './schema/paths.ts';
import { writtenText } from './schema/text.ts';
import { localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

export const createDossier = endpoint({
  method: 'POST',
  path: '/dossiers',
  service: 'dossiers',
  act: 'create',
  summary: { vi: 'Lập hồ sơ', en: 'Create a dossier as a draft' },
  description:
    'The id derives from the person and the Idempotency-Key, so that the same request creates one dossier however often it is sent.',
  body: body({
    kind: word(KINDS),
    owner: unitId,
    coOwners: Type.Optional(Type.Array(unitId, { maxItems: LIMITS.coOwners, uniqueItems: true })),
    decidingBody: Type.Optional(unitId),
    content: proposalContent,
  }),
  replies: { 201: acted },
  refusals: ['kind-not-offered', 'unit-unknown', 'not-appointed'],
  example: {
    kind: 'briefing-conference',
    owner: 'mofa',
    content: {
      title: { vi: 'Hội nghị giao ban công tác đối ngoại nhân dân lần thứ 2 năm 2025' },
      foreignElement: false,
      start: '2025-08-05',
      end: '2025-08-05',
      place: 'Hà Nội',
      sequence: { no: 2, year: 2025 },
    },
  },
});

const offeredKinds = Type.Object(
  { unit: namedUnit, kinds: Type.Array(word(KINDS), { maxItems: KINDS.length, uniqueItems: true }) },
  { additionalProperties: false },
);

export const listOfferedKinds = endpoint({
  method: 'GET',
  path: '/dossiers/kinds',
  service: 'dossiers',
  act: 'read-dossier',
  summary: {
    vi: 'Các loại hoạt động được lập',
    en: 'The kinds that the reader may create today, for each of their units',
  },
  description: 'Answered by the rules that the creation is refused by. A unit for which no kind is routed has none.',
  replies: { 200: body({ items: Type.Array(offeredKinds, { maxItems: LIMITS.posts }) }) },
});

export const DOSSIER_ORDERS = ['changed', 'start', 'title'] as const;

export const listDossiers = endpoint({
  method: 'GET',
  path: '/dossiers',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Danh sách hồ sơ', en: 'List the dossiers that the reader has a relation to' },
  query: body({
    ...pageQuery,
    q: Type.Optional(writtenText(LIMITS.searchCharacters, 'Words of the title, with or without accents.')),
    kind: Type.Optional(word(KINDS)),
    stage: Type.Optional(word(STAGES)),
    standing: Type.Optional(word(STANDINGS)),
    owner: Type.Optional(unitId),
    startFrom: Type.Optional(localDate()),
    startTo: Type.Optional(localDate()),
    late: Type.Optional(Type.Boolean({ description: 'Only those with an answer owed past its due day.' })),
    waitingFor: Type.Optional(unitId),
    left: Type.Optional(word(STAGES, 'Only those of which a round of this stage was left.')),
    leftAs: Type.Optional(outcome),
    leftFrom: Type.Optional(localDate()),
    leftTo: Type.Optional(localDate()),
    tookAtLeast: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 10_000, description: 'Net working days that the round took at least.' }),
    ),
    closedFrom: Type.Optional(localDate()),
    closedTo: Type.Optional(localDate()),
    order: Type.Optional(word(DOSSIER_ORDERS)),
  }),
  replies: { 200: page(dossierSummary) },
  refusals: ['cursor-unknown'],
});

export const readDossier = endpoint({
  method: 'GET',
  path: '/dossiers/{id}',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Xem hồ sơ', en: 'Read a dossier with the acts open to the reader' },
  params: onDossier,
  replies: { 200: dossierDetail },
});

export const listHappenings = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/happenings',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Những gì đã diễn ra', en: 'Read what happened: what, who, for whom and when, the newest first' },
  params: onDossier,
  query: body({
    ...pageQuery,
    since: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'Only what came after this event.' }),
    ),
  }),
  replies: { 200: page(happening) },
  refusals: ['cursor-unknown'],
});

export const markLooked = endpoint({
  method: 'PUT',
  path: '/dossiers/{id}/look',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Đánh dấu đã xem', en: 'Say how far the reader has read, once it is shown to them' },
  description: 'A mark of the reader alone. It never goes back, and never beyond what has happened.',
  params: onDossier,
  body: body({
    seq: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Number of the last event that was shown.' }),
  }),
  replies: { 200: look },
  example: { seq: 12 },
});

export const listVersions = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/versions',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Các bản trình', en: 'List the versions of the text' },
  params: onDossier,
  replies: { 200: body({ items: Type.Array(versionSummary, { maxItems: 10_000 }) }) },
});

export const readVersion = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/versions/{no}',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Xem một bản trình', en: 'Read one version of the text' },
  params: onVersion,
  replies: { 200: versionShown },
});

export const readVersionPart = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/versions/{no}/parts/{kind}',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Tải một tệp của bản trình', en: 'Download a file of one version' },
  params: onVersionPart,
  replies: { 200: 'file' },
});

export const listLetters = endpoint({
  method: 'GET',
  path: '/dossiers/{id}/letters',
  service: 'dossiers',
  act: 'read-dossier',
  summary: { vi: 'Thư đã gửi', en: 'List the letters that left the house' },
  params: onDossier,
  replies: { 200: body({ items: Type.Array(letter, { maxItems: 10_000 }) }) },
});
