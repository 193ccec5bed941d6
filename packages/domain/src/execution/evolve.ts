import { type EventMeta, personsOf } from '../dossier/event-meta.ts';
import type { DomainEvent } from '../dossier/events.ts';
import type { DossierState, ExecutionStanding } from '../dossier/state.ts';
import { withHands } from '../proposal/evolve.ts';

function standingAfter(execution: ExecutionStanding, event: DomainEvent, meta: EventMeta): ExecutionStanding {
  switch (event.type) {
    case 'ExecutionStarted':
      return { ...execution, startedAt: meta.at };
    case 'NoteAdded':
      return { ...execution, notes: execution.notes + 1 };
    case 'MilestoneReached':
      return { ...execution, milestones: execution.milestones + 1 };
    case 'ChangeProposed':
      return { ...execution, suspended: true };
    default:
      return execution;
  }
}

export function evolveExecution(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  if (state.execution === null) return state;
  const next = { ...state, execution: standingAfter(state.execution, event, meta) };
  if (event.type !== 'ChangeRecorded' && event.type !== 'ChangeProposed') return next;
  const edited = withHands(next, [...event.editors, ...personsOf(meta)]);
  // A minor change is part of what was approved; a material one only once it is approved again.
  const approved = event.type === 'ChangeRecorded' ? event.version : state.approved;
  return { ...edited, version: event.version, lastVersionNo: event.version.no, approved };
}
