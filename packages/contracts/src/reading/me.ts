import { ROLES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { instant, localDate } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { actingFor } from './standing.ts';

/** Days of leave that run, and who stands in meanwhile. */
export const away = Type.Object(
  {
    from: localDate(),
    to: localDate('Last day away.'),
    standIns: Type.Array(namedPerson, { maxItems: LIMITS.standIns }),
  },
  { additionalProperties: false },
);
export type AwayShown = Static<typeof away>;

/** Who the reader is, for which units and in which roles on this business day. */
export const me = Type.Object(
  {
    person: namedPerson,
    appointments: Type.Array(
      Type.Object(
        { unit: namedUnit, role: word(ROLES), for: Type.Optional(actingFor) },
        { additionalProperties: false },
      ),
      { maxItems: LIMITS.posts, description: 'Own posts first; `for` where the post is lent.' },
    ),
    away: Type.Optional(away),
    now: instant('Business time.'),
  },
  { additionalProperties: false },
);
export type Me = Static<typeof me>;
