import { type Refusal, refusal } from '../refusal.ts';
import type { Act, Stage, TaskKind } from '../vocabulary.ts';
import { type DossierState, openTasks, taskNo } from './state.ts';
import type { Task } from './task.ts';

/** Which task an act answers. */
export const ANSWERS = {
  sign: 'sign',
  'send-back': 'sign',
  accept: 'check',
  return: 'check',
  opine: 'opine',
  decide: 'decide',
  finish: 'carry-out',
  'file-report': 'report',
  'accept-report': 'accept-report',
  'return-report': 'accept-report',
  nominate: 'nominate',
  appraise: 'appraise',
  vote: 'vote',
  confirm: 'confirm',
  'acknowledge-overdue': 'overdue',
} as const satisfies Partial<Record<Act, TaskKind>>;
export type AnsweringAct = keyof typeof ANSWERS;

/** In which stages an act that answers no task is possible at all. */
const STAGES_OF: Partial<Record<Act, readonly Stage[]>> = {
  present: ['proposal'],
  'edit-draft': ['proposal', 'execution'],
  recall: ['proposal', 'consultation'],
  'close-consultation': ['consultation'],
  start: ['execution'],
  note: ['execution'],
  'reach-milestone': ['execution'],
  'propose-change': ['execution'],
};

/** Why a task cannot be answered by this act, if it cannot. */
export function taskRefusal(state: DossierState, no: number, kind: TaskKind | undefined): Refusal | undefined {
  const task = taskNo(state, no);
  if (task === undefined) return refusal(no <= state.lastTaskNo ? 'task-closed' : 'task-not-found');
  if (task.state !== 'open') return refusal('task-closed', { with: { state: task.state } });
  if (kind !== undefined && task.kind !== kind) return refusal('wrong-task', { with: { task: task.kind } });
  return undefined;
}

/** The owner's staff may edit: a draft, a proposal that came back to be revised, and during execution the text of a change. */
export function draftIsOpen(state: DossierState): boolean {
  if (state.decided !== null || state.standing === 'closed') return false;
  if (state.stage === 'execution') return true;
  if (state.stage !== 'proposal') return false;
  return state.standing === 'draft' || reviseTask(state) !== undefined;
}

export function reviseTask(state: DossierState): Task | undefined {
  return openTasks(state).find((task) => task.kind === 'revise');
}

/** Until the first opinion of the round, and before the head has signed there is nothing to recall. */
function recallRefusal(state: DossierState): Refusal | undefined {
  if (state.standing === 'draft' || reviseTask(state) !== undefined)
    return refusal('wrong-stage', { with: { stage: state.stage } });
  if (state.stage === 'consultation' && (state.consultation?.answers.length ?? 0) > 0) return refusal('opinions-given');
  return undefined;
}

function endingRefusal(state: DossierState, act: 'withdraw' | 'cancel'): Refusal | undefined {
  if (state.decided === 'withdrawn' || state.decided === 'cancelled')
    return refusal('round-decided', { with: { outcome: state.decided } });
  if (act === 'withdraw') return state.approved === null ? undefined : refusal('already-approved');
  if (state.approved === null) return refusal('not-approved-yet');
  if (state.stage === 'reporting' || state.stage === 'commendation') return refusal('already-carried-out');
  return undefined;
}

/**
 * Whether the dossier's state allows an act at all, before its content is judged: asked by `decide`, and by whoever shows a
 * person which acts are open. It says nothing of persons: that is `mayAct`'s.
 */
export function allowance(state: DossierState, act: Act, task?: number): Refusal | undefined {
  if (state.standing === 'closed') return refusal('dossier-closed');
  if (act === 'withdraw' || act === 'cancel') return endingRefusal(state, act);
  if (state.decided !== null) return refusal('round-decided', { with: { outcome: state.decided } });
  if (task !== undefined) return taskRefusal(state, task, (ANSWERS as Partial<Record<Act, TaskKind>>)[act]);
  const stages = STAGES_OF[act];
  if (stages !== undefined && !stages.includes(state.stage))
    return refusal('wrong-stage', { with: { stage: state.stage } });
  if (act === 'present' || act === 'edit-draft') return draftIsOpen(state) ? undefined : refusal('not-a-draft');
  if (act === 'recall') return recallRefusal(state);
  if (act === 'start' && state.execution?.startedAt != null) return refusal('already-started');
  if (act === 'reach-milestone' && state.execution?.startedAt == null) return refusal('not-started');
  return undefined;
}
