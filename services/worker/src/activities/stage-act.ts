import {
  type ActContext,
  appendStage,
  type Database,
  type Papers,
  type StageAppended,
  type StageDecision,
} from '@nhipcau/database';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { RoundRef } from '@nhipcau/workflows/standing';
import { activityInfo } from '@temporalio/activity';
import { type LetterShelf, readShelf } from './letter-shelf.ts';

/** One transaction of the worker on one dossier; the events it writes name the run that asked for them. */
export async function stageAct(
  db: Database,
  dossierId: string,
  decide: (context: ActContext) => StageDecision,
): Promise<StageAppended> {
  const { workflowExecution } = activityInfo();
  if (workflowExecution === undefined) throw new Error('a stage is moved by a workflow only');
  const { workflowId, runId } = workflowExecution;
  const appended = await appendStage(db, { dossierId, workflowId, workflowRunId: runId, decide });
  if (appended === undefined) throw new Error(`there is no dossier ${dossierId}`);
  return appended;
}

/** The same where the decision needs the letters that are out: read again when the log moved between reading and locking. */
export async function stageActWithLetters(
  db: Database,
  dossierId: string,
  decide: (context: ActContext, shelf: LetterShelf) => StageDecision,
): Promise<StageAppended> {
  for (let attempt = 1; attempt <= READINGS; attempt += 1) {
    const shelf = await readShelf(db, dossierId);
    const reading = { current: false };
    const appended = await stageAct(db, dossierId, (context) => {
      reading.current = context.state.seq === shelf.seq;
      return reading.current ? decide(context, shelf) : nothing;
    });
    if (reading.current) return appended;
  }
  throw new Error(`the log of dossier ${dossierId} moved at every reading`);
}

const READINGS = 5;

/** Nothing to append; the wake is seen all the same. */
export const nothing: StageDecision = { events: [], instrument: '' };

export function because(instrument: string, events: readonly DomainEvent[], papers?: Papers): StageDecision {
  if (events.length === 0) return nothing;
  return { events, instrument, ...(papers ? { papers } : {}) };
}

/** Whether the dossier is still in that round: what was asked for an earlier one is answered by doing nothing. */
export function isIn(state: DossierState, { stage, round }: Pick<RoundRef, 'stage' | 'round'>): boolean {
  return state.standing !== 'closed' && state.stage === stage && state.round === round;
}
