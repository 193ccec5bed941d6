import type { Destination } from '@nhipcau/domain/vocabulary';
import { issueDocuments } from './errands.ts';
import { leave } from './leave.ts';
import type { RunningDossier } from './run.ts';

/** Nominees are named, appraised, voted on and confirmed; wherever none is left, the dossier ends. */
export function commendation(run: RunningDossier): Promise<Destination> {
  return leave(run, run.routes.ways.commendation, {
    confirmed: issueDocuments,
    'none-nominated': issueDocuments,
    'none-eligible': issueDocuments,
    'none-elected': issueDocuments,
  });
}
