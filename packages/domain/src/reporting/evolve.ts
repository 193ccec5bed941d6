import { preparersOf } from '../dossier/effects.ts';
import { type EventMeta, personsOf } from '../dossier/event-meta.ts';
import type { DomainEvent } from '../dossier/events.ts';
import type { DossierState } from '../dossier/state.ts';

export function evolveReporting(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  if (event.type !== 'ReportFiled' || state.reporting === null) return state;
  const hands = [...new Set([...state.reporting.hands, ...event.editors, ...personsOf(meta), ...preparersOf(event)])];
  return { ...state, reporting: { filings: event.filing, documentHash: event.documentHash, hands } };
}
