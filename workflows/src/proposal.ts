import type { Destination } from '@nhipcau/domain/vocabulary';
import { callBack } from './errands.ts';
import { leave } from './leave.ts';
import type { RunningDossier } from './run.ts';

/** Written, signed and checked: until the deciding body accepts the text, or its owner takes it back. */
export function proposal(run: RunningDossier): Promise<Destination> {
  return leave(run, run.routes.ways.proposal, { withdrawn: callBack, cancelled: callBack });
}
