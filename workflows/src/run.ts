import {
  continueAsNew,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type Lifecycle, renewSignal, STAGE_ATTRIBUTE, standingQuery, wakeSignal } from './messages.ts';
import { type Routes, routesNamed } from './routes.ts';
import type { Standing } from './standing.ts';

/** What one run remembers. All of it can be had again from the record, so that a lost run costs nothing. */
export interface Run {
  readonly dossierId: string;
  standing: Standing | null;
  /** The highest wake signalled so far. */
  woken: number;
  renewalAsked: boolean;
  /** The stage that the search attribute names by now. */
  shownStage: string | undefined;
}

/** A run that has read the record. */
export interface RunningDossier extends Run {
  standing: Standing;
  readonly routes: Routes;
}

/** Handlers stand before the first wait: a signal may come with the start. */
export function newRun(dossierId: string): Run {
  const run: Run = {
    dossierId,
    standing: null,
    woken: 0,
    renewalAsked: false,
    shownStage: workflowInfo().typedSearchAttributes.get(STAGE_ATTRIBUTE),
  };
  setHandler(wakeSignal, (n) => {
    wokenUpTo(run, n);
  });
  setHandler(renewSignal, () => {
    run.renewalAsked = true;
  });
  setHandler(standingQuery, () => answerOf(run));
  return run;
}

/** Wakes arrive unordered and coalesced: only the highest says anything. */
export function wokenUpTo(run: Run, n: number): void {
  run.woken = Math.max(run.woken, n);
}

export function startedWith(run: Run, standing: Standing): RunningDossier {
  const running = Object.assign(run, { standing, routes: routesNamed(standing.routes) });
  show(running);
  return running;
}

/** Takes over what the record says by now, and shows the stage to whoever looks for workflows by it. */
export function takeOver(run: RunningDossier, standing: Standing): void {
  run.standing = standing;
  show(run);
}

function show(run: RunningDossier): void {
  const { stage, closed } = run.standing;
  if (closed || stage === run.shownStage) return;
  upsertSearchAttributes([{ key: STAGE_ATTRIBUTE, value: stage }]);
  run.shownStage = stage;
}

/** What an operator reads in Temporal's pages while the run waits. Times are Temporal's; business time may be another. */
export function describeWait(run: RunningDossier): void {
  const { stage, round, plan } = run.standing;
  const next = plan[0];
  const since = new Date(Date.now()).toISOString();
  const due = next === undefined ? 'nothing due' : `${next.rung} due ${new Date(Date.now() + next.inMs).toISOString()}`;
  setCurrentDetails(`${stage}, round ${round}, waiting since ${since}, ${due}`);
}

/** Whether this run should hand over to a new one: asked from outside, or its history has grown long. */
export function renewalDue(run: Run): boolean {
  return run.renewalAsked || workflowInfo().continueAsNewSuggested;
}

/** Ends this run and starts the next, which reads the record again: nothing is carried over. */
export function renew(run: Run): Promise<never> {
  return continueAsNew<Lifecycle>(run.dossierId);
}

function answerOf({ dossierId, standing, woken }: Run) {
  if (standing === null) return null;
  const { stage, round, decided, closed, plan, seen } = standing;
  return { dossierId, stage, round, decided, closed, plan, seen, woken };
}
