import { type EventMeta, forWhom, personsOf } from '../dossier/event-meta.ts';
import type { DomainEvent } from '../dossier/events.ts';
import type { DossierState } from '../dossier/state.ts';
import type { PersonId } from '../vocabulary.ts';

/** A person decides once in a round, so what else they held of it is free again. */
function withoutOtherSeats(state: DossierState, answered: number, by: readonly PersonId[]): DossierState {
  const tasks = state.tasks.map((task) => {
    if (task.kind !== 'decide' || task.no === answered || !by.includes(task.claimedBy ?? '')) return task;
    const { claimedBy: _let, ...free } = task;
    return free;
  });
  return { ...state, tasks };
}

export function evolveApproval(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  if (state.approval === null) return state;
  switch (event.type) {
    case 'SeatDecided': {
      const { level, seat, verdict } = event;
      const verdicts = [...state.approval.verdicts, { level, seat, verdict, by: meta.actor, ...forWhom(meta) }];
      return { ...withoutOtherSeats(state, event.task, personsOf(meta)), approval: { ...state.approval, verdicts } };
    }
    case 'LevelPassed':
      return { ...state, approval: { ...state.approval, level: event.level + 1 } };
    default:
      return state;
  }
}
