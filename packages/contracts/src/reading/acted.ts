import { OUTCOMES, STAGES, STANDINGS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { dossierId, sha256, taskId } from '../schema/identifiers.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { actingFor, signatureShown } from './standing.ts';

export const outcome = word([...new Set(Object.values(OUTCOMES).flat())], 'How the round ended.');

/** What an accepted act left behind: a receipt that names the event by number and hash. */
export const acted = Type.Object(
  {
    dossier: dossierId,
    task: Type.Optional(taskId),
    standing: word(STANDINGS),
    stage: word(STAGES),
    round: Type.Integer({ minimum: 1 }),
    decided: Type.Optional(outcome),
    seq: Type.Integer({ minimum: 1, description: 'Number of the last event that the act appended.' }),
    hash: sha256,
    at: instant('Business time of the act.'),
    for: Type.Optional(actingFor),
    signature: Type.Optional(signatureShown),
    replayed: Type.Boolean({ description: 'The same request had been accepted before; this is the answer again.' }),
  },
  { additionalProperties: false },
);
export type Acted = Static<typeof acted>;
