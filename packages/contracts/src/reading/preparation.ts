import { ANSWERS } from '@nhipcau/domain/dossier/allowance';
import type { Act } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { namedPerson } from '../schema/names.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const answeringAct = word(Object.keys(ANSWERS) as Act[], 'The act that the answer would be.');

/** An answer drafted for whoever has the task: they see it filled in, and it counts only when they send it as their own. */
export const preparationShown = Type.Object(
  {
    act: answeringAct,
    body: Type.Record(Type.String({ maxLength: LIMITS.identifierCharacters }), Type.Unknown(), {
      description: 'What would be sent to the door of that act.',
    }),
    preparedBy: namedPerson,
    preparedAt: instant(),
    revision: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
export type PreparationShown = Static<typeof preparationShown>;
