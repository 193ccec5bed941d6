import type { Act, DossierState, PersonId, RightsRule } from '@nhipcau/domain';

/** Acts by which somebody decides on a text, a report or a nominee. */
const DECIDING: readonly Act[] = [
  'accept',
  'return',
  'opine',
  // Going on over missing answers is a decision on the text like the others.
  'close-consultation',
  'decide',
  'accept-report',
  'return-report',
  'appraise',
  'vote',
  'confirm',
];
const ON_NOMINEES: readonly Act[] = ['appraise', 'vote', 'confirm'];

/**
 * Segregation of duties: whoever wrote, edited, signed or sent a text decides on nothing of it; nominee and nominator do not
 * decide on the nomination; one person decides once in a round. It binds persons, not units: co-ownership of a unit bars nobody.
 */
export function segregationRule(person: PersonId, act: Act, state: DossierState): RightsRule | undefined {
  if (!DECIDING.includes(act)) return undefined;
  const reportHands =
    state.stage === 'reporting' || state.stage === 'commendation' ? (state.reporting?.hands ?? []) : [];
  if (state.hands.includes(person) || reportHands.includes(person)) return 'author-does-not-decide';
  if (act === 'decide' && state.approval?.verdicts.some((one) => one.by === person) === true)
    return 'one-seat-per-person';
  if (!ON_NOMINEES.includes(act)) return undefined;
  if (state.commendation?.nominatedBy === person) return 'nominator-does-not-vote';
  if (state.commendation?.nominees.some((one) => one.person === person) === true) return 'nominee-does-not-vote';
  return undefined;
}
