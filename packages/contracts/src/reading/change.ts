import { STAGES, STANDINGS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { dossierId } from '../schema/identifiers.ts';
import { localDate } from '../schema/time.ts';
import { word } from '../schema/words.ts';

/** The data of one server-sent event: enough to know what to ask for again. */
export const change = Type.Object(
  {
    dossier: dossierId,
    seq: Type.Integer({ minimum: 1 }),
    stage: word(STAGES),
    standing: word(STANDINGS),
    tasks: Type.Array(Type.Integer({ minimum: 1 }), {
      maxItems: 1_000,
      description: 'Numbers of the tasks that opened or closed.',
    }),
  },
  { additionalProperties: false },
);
export type Change = Static<typeof change>;

/** That the reader acts by other posts now than before, or that an emergency opening that concerns them began, was agreed to or is over. */
export const standingChange = Type.Object({ on: localDate('The business day.') }, { additionalProperties: false });
export type StandingChange = Static<typeof standingChange>;
