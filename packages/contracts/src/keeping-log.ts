import { KEPT } from '@nhipcau/domain/standing/kept';
import { ACTS, ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { scopeWords, signingForm } from './reading/standing.ts';
import { body } from './schema/bodies.ts';
import { dossierId, sha256, unitId } from './schema/identifiers.ts';
import { namedPerson, namedUnit } from './schema/names.ts';
import { page, pageQuery } from './schema/paging.ts';
import { anyText, writtenText } from './schema/text.ts';
import { instant, localDate } from './schema/time.ts';
import { word } from './schema/words.ts';

const closed = { additionalProperties: false } as const;
const ref = Type.String({ maxLength: LIMITS.identifierCharacters });

const keptChange = Type.Object(
  {
    what: word(KEPT),
    person: Type.Optional(namedPerson),
    holders: Type.Optional(Type.Array(namedPerson, { maxItems: LIMITS.standIns, description: 'To whom it is lent.' })),
    unit: Type.Optional(namedUnit),
    role: Type.Optional(word(ROLES)),
    form: Type.Optional(signingForm),
    from: Type.Optional(anyText(LIMITS.lineCharacters, 'A day; of the clock, an instant.')),
    to: Type.Optional(anyText(LIMITS.lineCharacters)),
    paper: Type.Optional(anyText(LIMITS.lineCharacters, 'Number or citation of the decision or delegation.')),
    ref: Type.Optional(ref),
    issuer: Type.Optional(anyText(LIMITS.addressCharacters)),
    subject: Type.Optional(anyText(LIMITS.nameCharacters)),
    ...scopeWords,
    units: Type.Optional(Type.Array(namedUnit, { maxItems: LIMITS.scopeUnits })),
    sessions: Type.Optional(Type.Integer({ minimum: 0 })),
    dossier: Type.Optional(dossierId),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
);

const keptEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, description: 'Number in the ledger.' }),
    hash: sha256,
    at: instant('Business time.'),
    actor: Type.Optional(namedPerson),
    bySystem: Type.Boolean({ description: 'Written when the house was set up, by nobody of it.' }),
    act: word(ACTS),
    instrument: Type.Optional({ ...ref, description: 'The appointment by which the actor did it.' }),
    changes: Type.Array(keptChange, {
      maxItems: LIMITS.appointments + 1,
      description: 'Empty where an earlier edition of the house wrote the entry.',
    }),
    reason: Type.Optional(anyText(LIMITS.reasonCharacters, 'Absent where none is asked for, or once it was erased.')),
  },
  closed,
);
export type KeptEntryShown = Static<typeof keptEntry>;

export const readKeeping = endpoint({
  method: 'GET',
  path: '/audit/keeping',
  service: 'audit',
  act: 'read-keeping',
  summary: { vi: 'Sổ quản trị', en: 'Who gave whom which right, when and by what paper' },
  description:
    'Accounts, appointments, absences, delegations, mandates and whatever else keepers changed, the last first. An administrator reads all of it, an auditor what concerns the units of a mandate, or nobody’s unit. The reading stands in the ledger of reads.',
  query: body({
    ...pageQuery,
    person: Type.Optional(
      writtenText(LIMITS.nameCharacters, 'Who did it, or whom it concerns: an id, or words of the name.'),
    ),
    unit: Type.Optional(unitId),
    what: Type.Optional(word(KEPT)),
    from: Type.Optional(localDate()),
    to: Type.Optional(localDate()),
  }),
  replies: {
    200: Type.Object(
      {
        ...page(keptEntry).properties,
        sound: Type.Boolean({
          description: 'Whether the whole chain is as it was written, and each reason shown is the one that was given.',
        }),
      },
      closed,
    ),
  },
  refusals: ['cursor-unknown', 'period-reversed'],
});
