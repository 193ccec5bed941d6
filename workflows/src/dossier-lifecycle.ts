import type { Destination } from '@nhipcau/domain/vocabulary';
import { CancellationScope } from '@temporalio/workflow';
import { approval } from './approval.ts';
import { commendation } from './commendation.ts';
import { consultation } from './consultation.ts';
import { execution } from './execution.ts';
import { askRecord } from './patience.ts';
import { proposal } from './proposal.ts';
import { reporting } from './reporting.ts';
import { FREE_ROUTES } from './routes.ts';
import { newRun, type Run, type RunningDossier, startedWith } from './run.ts';

/**
 * One dossier, from its first presentation to its end. The record in PostgreSQL is the truth; this run decides only which stage
 * comes next, what happens if nobody acts, and what leaves the house. It may therefore be lost, renewed or started again at any
 * moment. A cancellation from outside must not end it: a dossier is withdrawn or cancelled by an act, with a reason.
 */
export async function dossierLifecycle(dossierId: string): Promise<void> {
  const run = newRun(dossierId);
  await CancellationScope.nonCancellable(() => carry(run));
}

async function carry(newcomer: Run): Promise<void> {
  const run = await begin(newcomer);
  let at: Destination = run.standing.closed ? 'end' : run.standing.stage;
  while (at !== 'end') {
    if (at === 'proposal') at = await proposal(run); // returned or recalled: another round of it
    if (at === 'consultation') at = await consultation(run); // recalled: back to the proposal
    if (at === 'approval') at = await approval(run); // returned: back to the proposal
    if (at === 'execution') at = await execution(run); // a material change: the proposal, and all the way again
    if (at === 'reporting') at = await reporting(run); // no nominations: the end
    if (at === 'commendation') at = await commendation(run);
  }
}

/** A run knows nothing but the id: it reads where the dossier stands, crosses where it already may, and goes on from there. */
async function begin(run: Run): Promise<RunningDossier> {
  const request = { dossierId: run.dossierId, stage: null, round: null, routes: FREE_ROUTES } as const;
  return startedWith(run, await askRecord(run, (record) => record.advance(request)));
}
