import { EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';
import { OPINIONS, STAGES, VERDICTS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { taskId } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { outcome } from './acted.ts';

const EVENT_TYPES = Object.keys(EVENT_TYPE_VERSIONS) as readonly EventType[];

/** One event as everybody reads it whom the dossier concerns: what, who, for whom and when. What it changed is the auditor's. */
export const happening = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    type: word(EVENT_TYPES),
    at: instant('Business time.'),
    simulated: Type.Boolean({ description: 'The business clock had been moved.' }),
    bySystem: Type.Boolean({ description: 'Nobody acted: a rule did.' }),
    actor: Type.Optional(namedPerson),
    principal: Type.Optional(namedPerson),
    unit: Type.Optional(namedUnit),
    task: Type.Optional(taskId),
    version: Type.Optional(Type.Integer({ minimum: 1, description: 'Number of the version that it brought.' })),
    opinion: Type.Optional(word(OPINIONS)),
    verdict: Type.Optional(word(VERDICTS)),
    outcome: Type.Optional(outcome),
    to: Type.Optional(word(STAGES, 'The stage that it led into.')),
  },
  { additionalProperties: false },
);
export type Happening = Static<typeof happening>;

/** How far the reader had read when their own page last said so. */
export const look = Type.Object(
  { seq: Type.Integer({ minimum: 1, description: 'Number of the last event that was shown.' }), at: instant() },
  { additionalProperties: false },
);
