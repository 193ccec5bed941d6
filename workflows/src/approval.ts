import type { Destination } from '@nhipcau/domain/vocabulary';
import { callBack, issueDocuments } from './errands.ts';
import { leave } from './leave.ts';
import type { RunningDossier } from './run.ts';

/** Level by level, all inside the stage: until the last level says yes, one says no, or a seat returns the text. */
export function approval(run: RunningDossier): Promise<Destination> {
  return leave(run, run.routes.ways.approval, { rejected: issueDocuments, withdrawn: callBack, cancelled: callBack });
}
