import type { Destination } from '@nhipcau/domain/vocabulary';
import { callBack } from './errands.ts';
import { leave } from './leave.ts';
import type { RunningDossier } from './run.ts';

/** The activity itself: until it is finished, its planned end has passed, or a material change sends it round again. */
export function execution(run: RunningDossier): Promise<Destination> {
  return leave(run, run.routes.ways.execution, { cancelled: callBack });
}
