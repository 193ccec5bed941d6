import type { Destination } from '@nhipcau/domain/vocabulary';
import { issueDocuments } from './errands.ts';
import { leave } from './leave.ts';
import type { RunningDossier } from './run.ts';

/** The report is filed and, perhaps after returns, accepted; whoever accepts it says whether nominations follow. */
export function reporting(run: RunningDossier): Promise<Destination> {
  return leave(run, run.routes.ways.reporting, { accepted: issueDocuments });
}
