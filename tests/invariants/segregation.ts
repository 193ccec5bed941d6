import type { LoggedEvent } from '@nhipcau/database';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { House, StoredCase } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** I5: nobody decides on what they wrote. Read from the log alone: neither the guard nor its facts are asked. */
export function nobodyDecidesOnTheirOwn({ cases }: House): readonly Violation[] {
  return cases.flatMap(ownDecisions);
}

function ownDecisions({ id, log }: StoredCase): readonly Violation[] {
  const hands = new Set<string>();
  const onNominees = new Set<string>();
  return log.flatMap((logged) => {
    const { event, actor, seq } = logged;
    for (const hand of handsOf(logged)) hands.add(hand);
    if (event.type === 'NomineesNamed') {
      onNominees.add(actor);
      for (const { person } of event.nominees) if (person !== undefined) onNominees.add(person);
    }
    const own = hands.has(actor) || (decidesOnNominees(event) && onNominees.has(actor));
    return decides(event) && own
      ? [violation('I5', id, `${actor} decides on what they wrote: event ${seq}, ${event.type}`)]
      : [];
  });
}

function handsOf({ event, actor }: LoggedEvent): readonly string[] {
  switch (event.type) {
    case 'ProposalPresented':
    case 'ChangeRecorded':
    case 'ChangeProposed':
    case 'ReportFiled':
      return [actor, ...event.editors];
    case 'ProposalSigned':
      return [actor];
    default:
      return [];
  }
}

function decidesOnNominees({ type }: DomainEvent): boolean {
  return type === 'NomineesAppraised' || type === 'BallotCast' || type === 'AwardsConfirmed';
}

function decides(event: DomainEvent): boolean {
  if (event.type === 'ProposalAccepted') return event.task !== undefined;
  const deciding = ['ProposalReturned', 'OpinionGiven', 'SeatDecided', 'ReportAccepted', 'ReportReturned'];
  return deciding.includes(event.type) || decidesOnNominees(event);
}
