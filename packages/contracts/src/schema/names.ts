import { Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { personId, unitId } from './identifiers.ts';
import { anyText } from './text.ts';

/** An organisation or unit with the name that it had on the day concerned. */
export const namedUnit = Type.Object(
  { id: unitId, name: anyText(LIMITS.nameCharacters) },
  { additionalProperties: false },
);

/** A person with the name that may be shown; the name is absent once it was erased. */
export const namedPerson = Type.Object(
  { id: personId, name: Type.Optional(anyText(LIMITS.nameCharacters)) },
  { additionalProperties: false },
);
