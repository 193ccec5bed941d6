import { evolveApproval } from '../approval/evolve.ts';
import { evolveCommendation } from '../commendation/evolve.ts';
import { evolveConsultation } from '../consultation/evolve.ts';
import { evolveExecution } from '../execution/evolve.ts';
import { evolveProposal } from '../proposal/evolve.ts';
import { evolveReporting } from '../reporting/evolve.ts';
import type { InstantMs } from '../vocabulary.ts';
import type { TaskEffects } from './effects.ts';
import { type EventMeta, holderOf } from './event-meta.ts';
import type { DomainEvent, EventOf } from './events.ts';
import type { DossierState } from './state.ts';
import type { Task } from './task.ts';

/** The state that a new dossier starts from. */
function created(event: EventOf<'DossierCreated'>, meta: EventMeta): DossierState {
  return {
    id: meta.dossierId,
    kind: event.kind,
    standing: 'draft',
    owner: event.owner,
    coOwners: event.coOwners,
    decidingBody: event.decidingBody,
    policyId: event.policyId,
    routes: event.routes,
    calendarVersion: event.calendarVersion,
    stage: 'proposal',
    round: 1,
    rounds: { proposal: 1, consultation: 0, approval: 0, execution: 0, reporting: 0, commendation: 0 },
    decided: null,
    version: null,
    lastVersionNo: 0,
    approved: null,
    hands: [],
    filedAt: null,
    lastTaskNo: 0,
    tasks: [],
    consultation: null,
    approval: null,
    execution: null,
    reporting: null,
    commendation: null,
    seq: 0,
    at: meta.at,
  };
}

function withTask(state: DossierState, no: number, change: (task: Task) => Task): DossierState {
  return { ...state, tasks: state.tasks.map((task) => (task.no === no ? change(task) : task)) };
}

/** Tasks opened and closed are folded the same way for every event. */
function withEffects(state: DossierState, effects: TaskEffects, at: InstantMs): DossierState {
  const { opens = [], closes = [] } = effects;
  if (opens.length === 0 && closes.length === 0) return state;
  const closed = new Map(closes.map((closing) => [closing.no, closing.as]));
  const kept = state.tasks.map((task) => {
    const as = closed.get(task.no);
    return as === undefined ? task : { ...task, state: as };
  });
  const opened: Task[] = opens.map((task) => ({
    ...task,
    openedAt: at,
    reminders: 0,
    escalated: false,
    state: 'open',
  }));
  const lastTaskNo = opened.reduce((last, task) => Math.max(last, task.no), state.lastTaskNo);
  return { ...state, tasks: [...kept, ...opened], lastTaskNo };
}

function crossed(state: DossierState, event: EventOf<'StageCrossed'>): DossierState {
  const { from, to, round } = event;
  const next: DossierState = {
    ...state,
    stage: to,
    round,
    rounds: { ...state.rounds, [to]: round },
    decided: null,
    tasks: [],
    approved: from.stage === 'approval' && from.outcome === 'approved' ? state.version : state.approved,
    version: from.outcome === 'change-rejected' ? state.approved : state.version,
  };
  if (to === 'approval') return { ...next, approval: { level: 0, verdicts: [] } };
  if (to === 'execution') {
    const execution = state.execution ?? { startedAt: null, milestones: 0, notes: 0, suspended: false };
    return { ...next, execution: { ...execution, suspended: false } };
  }
  if (to === 'reporting') return { ...next, reporting: { filings: 0, documentHash: null, hands: [] } };
  return next;
}

function evolveWhole(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  switch (event.type) {
    case 'RoundDecided':
      return { ...state, decided: event.outcome };
    case 'StageCrossed':
      return crossed(state, event);
    case 'DossierClosed':
      return { ...state, standing: 'closed', tasks: [] };
    case 'TaskClaimed':
      return withTask(state, event.task, (task) => ({ ...task, claimedBy: holderOf(meta) }));
    case 'TaskReleased':
      return withTask(state, event.task, ({ claimedBy: _left, ...task }) => task);
    case 'TaskAssigned':
      return withTask(state, event.task, (task) => ({ ...task, claimedBy: event.for ?? event.to }));
    case 'TasksReminded':
      return event.tasks.reduce(
        (next, { no, upTo }) => withTask(next, no, (task) => ({ ...task, reminders: upTo })),
        state,
      );
    case 'TasksEscalated':
      return event.tasks.reduce((next, no) => withTask(next, no, (task) => ({ ...task, escalated: true })), state);
    case 'DeadlinesRecomputed':
      return event.tasks.reduce((next, { no, to }) => withTask(next, no, (task) => ({ ...task, dueAt: to })), {
        ...state,
        calendarVersion: event.calendarVersion,
      });
    default:
      return state;
  }
}

const STAGE_FOLDS = [
  evolveProposal,
  evolveConsultation,
  evolveApproval,
  evolveExecution,
  evolveReporting,
  evolveCommendation,
] as const;

/**
 * The next state of a dossier. It never refuses an event and never reads a personal value: values may have been erased.
 *
 * @throws when an event other than `DossierCreated` comes first: the log is damaged
 */
export function evolve(before: DossierState | null, event: DomainEvent, meta: EventMeta): DossierState {
  if (before === null && event.type !== 'DossierCreated') throw new Error(`log starts with ${event.type}`);
  const start = event.type === 'DossierCreated' ? created(event, meta) : (before as DossierState);
  const whole = evolveWhole(start, event, meta);
  const staged = STAGE_FOLDS.reduce((state, fold) => fold(state, event, meta), whole);
  const next = withEffects(staged, 'opens' in event || 'closes' in event ? event : {}, meta.at);
  return { ...next, seq: start.seq + 1, at: meta.at };
}

export interface RecordedEvent {
  readonly event: DomainEvent;
  readonly meta: EventMeta;
}

/** The state after a whole log, or null for an empty one. */
export function fold(log: readonly RecordedEvent[]): DossierState | null {
  return log.reduce<DossierState | null>((state, { event, meta }) => evolve(state, event, meta), null);
}
