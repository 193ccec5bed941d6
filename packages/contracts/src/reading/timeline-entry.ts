import { EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';
import { STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { sha256, taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { signatureShown } from './standing.ts';

const EVENT_TYPES = Object.keys(EVENT_TYPE_VERSIONS) as readonly EventType[];

const statement = Type.Record(Type.String({ maxLength: LIMITS.identifierCharacters }), Type.Unknown());

/** One event as the auditor reads it: who, for whom, by what right, when, and what it changed. */
export const timelineEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    type: word(EVENT_TYPES),
    stage: Type.Optional(word(STAGES)),
    round: Type.Optional(Type.Integer({ minimum: 1 })),
    task: Type.Optional(taskId),
    actor: Type.Optional(namedPerson),
    /** In whose name; absent where for themselves. */
    principal: Type.Optional(namedPerson),
    bySystem: Type.Boolean({ description: 'Nobody acted: a rule did, which `instrument` names.' }),
    instrument: anyText(LIMITS.lineCharacters, 'The appointment, delegation or rule by which it was done.'),
    paper: Type.Optional(
      anyText(
        LIMITS.lineCharacters,
        'The number of the delegation, or the decision by which the appointment was made.',
      ),
    ),
    unit: Type.Optional(namedUnit),
    signature: Type.Optional(signatureShown),
    at: instant('Business time.'),
    recordedAt: instant('When it was written down.'),
    simulated: Type.Boolean({ description: 'The business clock had been moved.' }),
    grave: Type.Optional(Type.Literal(true, { description: 'Done on a dossier that stood open in an emergency.' })),
    body: statement,
    before: Type.Optional(statement),
    after: Type.Optional(statement),
    erased: Type.Optional(
      Type.Array(anyText(LIMITS.lineCharacters), {
        maxItems: 1_000,
        description: 'Paths whose personal values were erased.',
      }),
    ),
    acr: Type.Optional(anyText(LIMITS.lineCharacters)),
    authTime: Type.Optional(instant()),
    requestId: Type.Optional(anyText(LIMITS.requestIdCharacters)),
    workflow: Type.Optional(
      Type.Object(
        { id: anyText(LIMITS.lineCharacters), runId: anyText(LIMITS.identifierCharacters) },
        { additionalProperties: false },
      ),
    ),
    previousHash: Type.Optional(sha256),
    hash: sha256,
  },
  { additionalProperties: false },
);
export type TimelineEntry = Static<typeof timelineEntry>;
