import type { Destination } from '@nhipcau/domain/vocabulary';
import { log, proxyActivities } from '@temporalio/workflow';
import { callBack } from './errands.ts';
import { leave } from './leave.ts';
import { LEAVING_THE_HOUSE } from './leaving-the-house.ts';
import { type RunningDossier, wokenUpTo } from './run.ts';
import type { RoundRef, Sent } from './standing.ts';

export interface ConsultationActivities {
  /** Sends the letter of consultation to each body of the round, once; none where the round is over. */
  askBodies(round: RoundRef): Promise<Sent>;
}

const { askBodies } = proxyActivities<ConsultationActivities>({
  ...LEAVING_THE_HOUSE,
  summary: 'letters of consultation',
});

/** The bodies are asked in writing and answer in parallel; what was asked is called back when the dossier is taken back. */
export function consultation(run: RunningDossier): Promise<Destination> {
  if (run.routes.letters && !run.standing.asked) askMeanwhile(run);
  return leave(run, run.routes.ways.consultation, { recalled: callBack, withdrawn: callBack, cancelled: callBack });
}

/** Letters that are slow to leave must not keep an answer waiting. A run that ends before they left asks again in the next one. */
function askMeanwhile(run: RunningDossier): void {
  const { stage, round } = run.standing;
  askBodies({ dossierId: run.dossierId, stage, round }).then(
    // Its transaction marks as seen what this run may not have read yet.
    ({ seen }) => wokenUpTo(run, seen),
    (fault: unknown) => log.error('letters of consultation did not leave', { fault: String(fault) }),
  );
}
