import type { DomainEvent } from '../dossier/events.ts';
import type { DossierState } from '../dossier/state.ts';

export function evolveConsultation(state: DossierState, event: DomainEvent): DossierState {
  if (event.type !== 'OpinionGiven' || state.consultation === null) return state;
  const { unit, opinion } = event;
  const answers = [...state.consultation.answers, { unit, opinion }];
  return { ...state, consultation: { ...state.consultation, answers } };
}
