import { EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';
import { KINDS, STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { body } from './schema/bodies.ts';
import { dossierId, unitId } from './schema/identifiers.ts';
import { namedPerson, namedUnit } from './schema/names.ts';
import { page, pageQuery } from './schema/paging.ts';
import { anyText, writtenText } from './schema/text.ts';
import { instant, localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const EVENT_TYPES = Object.keys(EVENT_TYPE_VERSIONS) as readonly EventType[];

const foundEvent = Type.Object(
  {
    dossier: body({ id: dossierId, title: anyText(LIMITS.titleCharacters), kind: word(KINDS) }),
    seq: Type.Integer({ minimum: 1 }),
    type: word(EVENT_TYPES),
    at: instant('Business time.'),
    actor: Type.Optional(namedPerson),
    principal: Type.Optional(namedPerson),
    bySystem: Type.Boolean(),
    instrument: anyText(LIMITS.lineCharacters),
    unit: Type.Optional(namedUnit),
  },
  { additionalProperties: false },
);
export type FoundEvent = Static<typeof foundEvent>;

export const searchEvents = endpoint({
  method: 'GET',
  path: '/audit/events',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Tìm trong lịch sử các hồ sơ', en: 'Search what happened, over every dossier' },
  query: body({
    ...pageQuery,
    q: Type.Optional(writtenText(LIMITS.searchCharacters, "Words of the dossier's title, with or without accents.")),
    person: Type.Optional(
      writtenText(LIMITS.nameCharacters, 'Who did it or in whose name: an id, or words of the name.'),
    ),
    unit: Type.Optional(unitId),
    type: Type.Optional(word(EVENT_TYPES)),
    from: Type.Optional(localDate()),
    to: Type.Optional(localDate()),
    kind: Type.Optional(word(KINDS)),
    stage: Type.Optional(word(STAGES, 'Where the dossier is now.')),
  }),
  replies: { 200: page(foundEvent) },
  refusals: ['cursor-unknown', 'period-reversed'],
});

export const exportHistory = endpoint({
  method: 'GET',
  path: '/audit/dossiers/{id}/export',
  service: 'audit',
  act: 'read-history',
  summary: { vi: 'Tải hồ sơ kiểm chứng', en: 'The history of a dossier as a package to keep' },
  description:
    'A ZIP file: the records as JSON Lines and every text that was presented or filed as JSON, byte for byte as they were hashed; the texts and the timeline to be read; the list of files; how to check it.',
  params: body({ id: dossierId }),
  replies: { 200: 'file' },
});
