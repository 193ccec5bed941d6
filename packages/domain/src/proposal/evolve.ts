import { preparersOf } from '../dossier/effects.ts';
import { type EventMeta, personsOf } from '../dossier/event-meta.ts';
import type { DomainEvent } from '../dossier/events.ts';
import type { ConsultationStanding, DossierState } from '../dossier/state.ts';
import type { PersonId } from '../vocabulary.ts';

/** Adds persons who had a hand in the texts; nobody is ever removed, because a later version carries the earlier one on. */
export function withHands(state: DossierState, persons: readonly PersonId[]): DossierState {
  const more = persons.filter((person, index) => !state.hands.includes(person) && persons.indexOf(person) === index);
  return more.length === 0 ? state : { ...state, hands: [...state.hands, ...more] };
}

/** What the next round of consultation knows of the ones before: each unit's last word, where it was "agree", and who was asked. */
function carriedOn(state: DossierState): Pick<ConsultationStanding, 'earlier' | 'formerly'> {
  const before = state.consultation;
  if (before === null) return { earlier: [], formerly: [] };
  const round = state.rounds.consultation;
  const agreed = before.answers.filter((one) => one.opinion === 'agree').map(({ unit }) => ({ unit, round }));
  const kept = before.earlier.filter((one) => !before.answers.some((newer) => newer.unit === one.unit));
  const formerly = [...new Set([...before.formerly, ...before.consulted.map((one) => one.unit)])];
  return { earlier: [...kept, ...agreed], formerly };
}

export function evolveProposal(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  switch (event.type) {
    case 'ProposalPresented':
      return withHands({ ...state, standing: 'open', version: event.version, lastVersionNo: event.version.no }, [
        ...event.editors,
        ...personsOf(meta),
      ]);
    case 'ProposalSigned':
      return withHands({ ...state, filedAt: state.filedAt ?? meta.at }, [...personsOf(meta), ...preparersOf(event)]);
    case 'ProposalRecalled':
      return { ...state, filedAt: null };
    case 'ProposalAccepted':
      return { ...state, consultation: { consulted: event.consulted, answers: [], ...carriedOn(state) } };
    default:
      return state;
  }
}
