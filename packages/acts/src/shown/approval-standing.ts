import type { ApprovalStandingShown } from '@nhipcau/contracts';
import { instantText } from '../instant-text.ts';
import { type DossierRecord, eventsOf, type Happened } from './record.ts';

/** What a seat decided, why, and what it answered to each objection. */
function decided({ event, actor, at }: Happened<'SeatDecided'>, names: DossierRecord['names']) {
  const { verdict, reasons, objections } = event;
  // A text is null once it was erased.
  const answers = objections.map(({ unit, answer }) => ({
    unit: names.unit(unit),
    ...(answer === null ? {} : { answer }),
  }));
  return {
    verdict,
    ...(reasons === null ? {} : { reasons }),
    ...(answers.length === 0 ? {} : { objections: answers }),
    by: names.person(actor),
    at: instantText(at),
  };
}

/** Seats of every level with what they decided in the latest round of approval; nothing before there was one. */
export function approvalShown({ reading, log, names }: DossierRecord): ApprovalStandingShown | undefined {
  const { state, rules } = reading;
  if (state.rounds.approval === 0) return undefined;
  const opened = eventsOf(log, 'StageCrossed').findLast(({ event }) => event.to === 'approval')?.seq ?? 0;
  const cast = eventsOf(log, 'SeatDecided').filter(({ seq }) => seq > opened);
  const { levels } = rules.policy;
  return {
    level: Math.min((state.approval?.level ?? 0) + 1, levels.length),
    levels: levels.length,
    seats: levels.flatMap((level, index) =>
      level.seats.map((seat) => {
        const verdict = cast.find(({ event }) => event.level === index && event.seat === seat.seat);
        return {
          level: index + 1,
          seat: seat.seat,
          unit: names.unit(seat.unit),
          veto: seat.veto,
          ...(verdict === undefined ? {} : decided(verdict, names)),
        };
      }),
    ),
  };
}
