import type { EventMeta } from '../dossier/event-meta.ts';
import type { DomainEvent } from '../dossier/events.ts';
import type { DossierState } from '../dossier/state.ts';

export function evolveApproval(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  if (state.approval === null) return state;
  switch (event.type) {
    case 'SeatDecided': {
      const { level, seat, verdict } = event;
      const verdicts = [...state.approval.verdicts, { level, seat, verdict, by: meta.actor }];
      return { ...state, approval: { ...state.approval, verdicts } };
    }
    case 'LevelPassed':
      return { ...state, approval: { ...state.approval, level: event.level + 1 } };
    default:
      return state;
  }
}
