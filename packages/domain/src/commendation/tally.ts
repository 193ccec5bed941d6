import type { Council, Quorum } from '../policy/policy.ts';
import { quorumStanding } from '../policy/quorum.ts';

export interface VoteResult {
  readonly elected: readonly number[];
  readonly notElected: readonly number[];
}

/** The share that award law asks on a day. */
function quorumOn(council: Council, day: string): Quorum {
  const begun = (council.later ?? []).filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return begun[0]?.quorum ?? council.quorum;
}

/**
 * The result of a council's vote, or undefined while ballots that could change it are outstanding. Counted over all members
 * (rule AWD-VOTE), also over those who may not vote.
 *
 * @param nominees numbers of those voted on
 * @param ballots for each ballot cast, the nominees it says yes to
 * @param outstanding ballots that may still be cast
 * @param openedOn local day on which the vote opened: the award law of that day holds
 */
export function voteResult(
  nominees: readonly number[],
  ballots: readonly (readonly number[])[],
  outstanding: number,
  council: Council | null,
  openedOn: string,
): VoteResult | undefined {
  if (council === null) return undefined;
  const quorum = quorumOn(council, openedOn);
  const standings = nominees.map((no) => {
    const yes = ballots.filter((ballot) => ballot.includes(no)).length;
    return { no, standing: quorumStanding(quorum, council.members.length, yes, outstanding) };
  });
  const settled = standings.every((one) => one.standing !== 'open');
  if (outstanding > 0 && !(council.closesEarly && settled)) return undefined;
  const elected = standings.filter((one) => one.standing === 'met').map((one) => one.no);
  return { elected, notElected: nominees.filter((no) => !elected.includes(no)) };
}
