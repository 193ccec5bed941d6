import type { Database } from '@nhipcau/database';
import type { ConsultationActivities } from '@nhipcau/workflows/consultation';
import type { EndingActivities } from '@nhipcau/workflows/errands';
import type { LadderActivities } from '@nhipcau/workflows/ladder';
import type { CrossingActivities } from '@nhipcau/workflows/standing';
import { consultationActivities } from './consultation.ts';
import { crossingActivities } from './crossing.ts';
import { endingActivities } from './ending.ts';
import { ladderActivities } from './ladder.ts';

/** Every activity that a dossier's workflow may call, by the names it calls them. */
export interface DossierActivities
  extends CrossingActivities,
    LadderActivities,
    ConsultationActivities,
    EndingActivities {}

export function dossierActivities(db: Database): DossierActivities {
  return {
    ...crossingActivities(db),
    ...ladderActivities(db),
    ...consultationActivities(db),
    ...endingActivities(db),
  };
}
