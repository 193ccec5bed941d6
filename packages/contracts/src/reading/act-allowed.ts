import { RIGHTS_RULES } from '@nhipcau/domain/rights-rules';
import { ACTS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { taskId } from '../schema/identifiers.ts';
import { word } from '../schema/words.ts';
import { fault } from './fault.ts';

/** An act that the reader might do here: whether they may, and if not, by which rule of rights or state. */
export const actAllowed = Type.Object(
  {
    act: word(ACTS),
    may: Type.Boolean(),
    task: Type.Optional(taskId),
    rule: Type.Optional(word(RIGHTS_RULES, 'The rule of rights that forbids it to this reader.')),
    refusal: Type.Optional(Type.Array(fault, { maxItems: 50, description: "Why the dossier's state forbids it now." })),
    closedChoices: Type.Optional(
      Type.Array(fault, {
        maxItems: 10,
        description:
          'What the act may not say here though it may be done: each at the place of the body that is closed.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type ActAllowed = Static<typeof actAllowed>;
export const actsAllowed = Type.Array(actAllowed, { maxItems: ACTS.length * 4 });
