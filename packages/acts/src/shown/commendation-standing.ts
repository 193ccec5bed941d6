import type { CommendationStandingShown } from '@nhipcau/contracts';
import type { NomineeNamed } from '@nhipcau/domain/commendation/events';
import type { Nominee } from '@nhipcau/domain/dossier/state';
import { type DossierRecord, eventsOf } from './record.ts';

type Shown = CommendationStandingShown['nominees'][number];

/** What the log says of nominees beyond the folded state: names, reasons, numbers, votes. */
function told({ log }: DossierRecord) {
  const last = <Value>(values: readonly Value[]): Value | undefined => values.at(-1);
  const named = last(log.filter(({ event }) => event.type === 'NomineesNamed' || event.type === 'ReportFiled'))
    ?.event as { readonly nominees?: readonly NomineeNamed[] } | undefined;
  return {
    named: named?.nominees ?? [],
    appraisals: last(eventsOf(log, 'NomineesAppraised'))?.event.appraisals ?? [],
    ballots: eventsOf(log, 'BallotCast').map(({ event }) => event),
    voteClosed: eventsOf(log, 'VoteClosed').length > 0,
    awards: last(eventsOf(log, 'AwardsConfirmed'))?.event.awards ?? [],
  };
}

function nomineeShown(
  nominee: Nominee,
  { named, appraisals, ballots, voteClosed, awards }: ReturnType<typeof told>,
): Shown {
  const stated = named.find((one) => one.no === nominee.no);
  const appraisal = appraisals.find((one) => one.nominee === nominee.no);
  const award = awards.find((one) => one.nominee === nominee.no);
  const reason = award?.reason || appraisal?.reason;
  return {
    no: nominee.no,
    award: nominee.award,
    recipient: nominee.recipient,
    field: nominee.field,
    ...(stated?.name == null ? {} : { name: stated.name }),
    ...(stated?.merit == null ? {} : { merit: stated.merit }),
    standing: nominee.standing,
    ...(appraisal?.rule === undefined ? {} : { barredBy: appraisal.rule }),
    ...(reason ? { reason } : {}),
    ...(voteClosed && nominee.standing !== 'barred'
      ? {
          votesFor: ballots.filter((ballot) => ballot.yes.includes(nominee.no)).length,
          votesAgainst: ballots.filter((ballot) => ballot.no.includes(nominee.no)).length,
        }
      : {}),
    ...(award?.number === undefined ? {} : { number: award.number.symbol }),
  };
}

export function commendationShown(record: DossierRecord): CommendationStandingShown | undefined {
  const { state, rules } = record.reading;
  const { commendation } = state;
  if (commendation === null) return undefined;
  const facts = told(record);
  return {
    nominatedBy: record.names.person(commendation.nominatedBy),
    nominees: commendation.nominees.map((nominee) => nomineeShown(nominee, facts)),
    ballotsCast: commendation.ballots.length,
    ballotsAll: rules.policy.council?.members.length ?? 0,
  };
}
