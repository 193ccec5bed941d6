import { ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

/** Who the reader is, for which units and in which roles on this business day. */
export const me = Type.Object(
  {
    person: namedPerson,
    appointments: Type.Array(Type.Object({ unit: namedUnit, role: word(ROLES) }, { additionalProperties: false }), {
      maxItems: LIMITS.appointments,
    }),
    now: instant('Business time.'),
  },
  { additionalProperties: false },
);
export type Me = Static<typeof me>;
