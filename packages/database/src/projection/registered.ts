import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { CrossingRow, EventPlace, MedalRow, NumberRow } from './row-changes.ts';

export function crossingOf(event: DomainEvent, { seq }: EventPlace): CrossingRow[] {
  if (event.type !== 'StageCrossed' && event.type !== 'DossierClosed') return [];
  const { stage: fromStage, round: fromRound, outcome } = event.from;
  const to =
    event.type === 'StageCrossed'
      ? { toStage: event.to, toRound: event.round }
      : { toStage: 'end' as const, toRound: null };
  return [{ fromStage, fromRound, outcome, ...to, seq }];
}

/** Numbers of registers that an event gave: Decree 30/2020, Appendix I. */
export function numbersOf(event: DomainEvent, { seq }: EventPlace): NumberRow[] {
  if (event.type === 'ProposalSigned') return [{ ...event.number, seq }];
  if (event.type !== 'AwardsConfirmed') return [];
  return event.awards.flatMap((award) => (award.number === undefined ? [] : [{ ...award.number, seq }]));
}

/** Confirmed medals, by the nominee's keyed digest. */
export function medalsOf(event: DomainEvent, before: DossierState | null, { seq }: EventPlace): MedalRow[] {
  if (event.type !== 'AwardsConfirmed') return [];
  const confirmed = new Set(event.awards.filter((award) => award.confirmed).map((award) => award.nominee));
  return (before?.commendation?.nominees ?? [])
    .filter((nominee) => nominee.award === 'medal' && confirmed.has(nominee.no))
    .map((nominee) => ({ personKey: nominee.key, nominee: nominee.no, seq }));
}
