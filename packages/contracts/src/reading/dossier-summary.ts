import { KINDS, STAGES, STANDINGS, TASK_KINDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { dossierId } from '../schema/identifiers.ts';
import { namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant, localDate } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { outcome } from './acted.ts';

/** Who is waited for, since when and until when. */
export const waiting = Type.Object(
  {
    task: word(TASK_KINDS),
    unit: namedUnit,
    since: instant(),
    dueAt: Type.Optional(instant()),
    late: Type.Boolean(),
  },
  { additionalProperties: false },
);

export const dossierSummaryFields = {
  id: dossierId,
  kind: word(KINDS),
  title: Type.Object(
    { vi: anyText(LIMITS.titleCharacters), en: Type.Optional(anyText(LIMITS.titleCharacters)) },
    { additionalProperties: false },
  ),
  owner: namedUnit,
  coOwners: Type.Array(namedUnit, { maxItems: LIMITS.coOwners }),
  decidingBody: namedUnit,
  standing: word(STANDINGS),
  stage: word(STAGES),
  round: Type.Integer({ minimum: 1 }),
  decided: Type.Optional(outcome),
  start: Type.Optional(localDate()),
  end: Type.Optional(localDate()),
  place: Type.Optional(anyText(LIMITS.placeCharacters)),
  changedAt: instant('Business time of the last event.'),
  waitingFor: Type.Array(waiting, { maxItems: LIMITS.consultedUnits }),
  news: Type.Optional(
    Type.Boolean({ description: 'In lists: something happened since the reader last looked at it. Absent otherwise.' }),
  ),
};

export const dossierSummary = Type.Object(dossierSummaryFields, { additionalProperties: false });
export type DossierSummary = Static<typeof dossierSummary>;
