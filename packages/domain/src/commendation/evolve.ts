import { preparersOf } from '../dossier/effects.ts';
import { type EventMeta, forWhom } from '../dossier/event-meta.ts';
import type { DomainEvent, EventOf } from '../dossier/events.ts';
import type { CommendationStanding, DossierState, Nominee } from '../dossier/state.ts';
import { withHands } from '../proposal/evolve.ts';
import type { NomineeNamed } from './events.ts';

/** Without name and merit: they are personal and stay outside the state. */
function nomineeOf(named: NomineeNamed, standing: Nominee['standing']): Nominee {
  const { no, award, recipient, field, key, person } = named;
  return { no, award, recipient, field, key, standing, ...(person === undefined ? {} : { person }) };
}

function named(
  nominees: readonly NomineeNamed[],
  meta: EventMeta,
  standing: Nominee['standing'],
): CommendationStanding {
  const principal = forWhom(meta).for;
  const nominatedFor = principal === undefined ? {} : { nominatedFor: principal };
  return {
    nominatedBy: meta.actor,
    ...nominatedFor,
    nominees: nominees.map((one) => nomineeOf(one, standing)),
    ballots: [],
  };
}

function restanding(
  commendation: CommendationStanding,
  standingOf: (nominee: Nominee) => Nominee['standing'] | undefined,
): CommendationStanding {
  const nominees = commendation.nominees.map((one) => ({ ...one, standing: standingOf(one) ?? one.standing }));
  return { ...commendation, nominees };
}

function appraised(commendation: CommendationStanding, event: EventOf<'NomineesAppraised'>): CommendationStanding {
  return restanding(commendation, ({ no }) => {
    const found = event.appraisals.find((one) => one.nominee === no);
    if (found === undefined) return undefined;
    return found.eligible ? 'eligible' : 'barred';
  });
}

export function evolveCommendation(state: DossierState, event: DomainEvent, meta: EventMeta): DossierState {
  if (event.type === 'NomineesNamed') {
    // Where nobody appraises, every nominee named goes to the vote: the event opens the votes itself.
    const direct = event.opens?.some((task) => task.kind === 'vote') === true;
    const commendation = named(event.nominees, meta, direct ? 'eligible' : 'named');
    return withHands({ ...state, commendation }, preparersOf(event));
  }
  if (event.type === 'ReportFiled' && event.nominees !== undefined) {
    return { ...state, commendation: named(event.nominees, meta, 'eligible') };
  }
  const { commendation } = state;
  if (commendation === null) return state;
  switch (event.type) {
    case 'NomineesAppraised':
      return { ...state, commendation: appraised(commendation, event) };
    case 'BallotCast': {
      const ballots = [...commendation.ballots, { member: meta.actor, yes: event.yes }];
      return { ...state, commendation: { ...commendation, ballots } };
    }
    case 'VoteClosed':
      return {
        ...state,
        commendation: restanding(commendation, ({ no, standing }) => {
          if (standing !== 'eligible') return undefined;
          return event.elected.includes(no) ? 'elected' : 'not-elected';
        }),
      };
    case 'AwardsConfirmed':
      return {
        ...state,
        commendation: restanding(commendation, ({ no }) => {
          const found = event.awards.find((one) => one.nominee === no);
          if (found === undefined) return undefined;
          return found.confirmed ? 'confirmed' : 'declined';
        }),
      };
    default:
      return state;
  }
}
