import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise, nominate, nominee, vote } from '../dossier/testing/acts.ts';
import { MEMBERS } from '../dossier/testing/cast.ts';
import { Choices } from '../dossier/testing/choices.ts';
import { council } from '../dossier/testing/policies.ts';
import { atNomination } from '../dossier/testing/scenes.ts';
import { someQuorum } from '../dossier/testing/some-policy.ts';
import type { Story } from '../dossier/testing/story.ts';
import type { Quorum } from '../policy/policy.ts';

/** Over all members of the council, whoever may vote. */
function elected(quorum: Quorum, yes: number): boolean {
  const members = MEMBERS.length;
  if (yes === 0) return false;
  if (quorum.rule === 'all') return yes === members;
  if (quorum.rule === 'any') return true;
  return quorum.rule === 'count' ? yes >= quorum.count : yes * 100 >= quorum.percent * members;
}

/** Who is elected in each of the ways in which the outstanding ballots may be cast, as texts, without repetition. */
function results(
  quorum: Quorum,
  nominees: readonly number[],
  cast: readonly (readonly number[])[],
  outstanding: number,
): readonly string[] {
  const ends = nominees.map((no) => {
    const yes = cast.filter((one) => one.includes(no)).length;
    const ways = Array.from({ length: outstanding + 1 }, (_, more) => elected(quorum, yes + more));
    return [...new Set(ways)].map((end) => (end ? [no] : []));
  });
  const all = ends.reduce<readonly (readonly number[])[]>(
    (sets, next) => sets.flatMap((set) => next.map((end) => [...set, ...end])),
    [[]],
  );
  return [...new Set(all.map((set) => set.join()))];
}

interface Drawn {
  readonly story: Story;
  readonly quorum: Quorum;
  readonly closesEarly: boolean;
  readonly voters: readonly number[];
  readonly choices: Choices;
}

/** A vote of a council of five, of whom the first may be a nominee and stays in the denominator. */
function someVote(numbers: readonly number[]): Drawn {
  const choices = new Choices(numbers);
  const quorum = someQuorum(choices, MEMBERS.length);
  const closesEarly = choices.chance(60);
  const story = atNomination({ council: council({ quorum, closesEarly }) });
  const barred = choices.chance(30);
  const first = MEMBERS[0]?.id ?? '';
  nominate(
    story,
    nominee(1, barred ? { person: first } : {}),
    ...[2, 3].slice(choices.below(3)).map((_, index) => nominee(index + 2)),
  );
  appraise(story);
  const left = [1, 2, 3, 4, 5].slice(barred ? 1 : 0);
  const voters: number[] = [];
  while (left.length > 0) voters.push(...left.splice(choices.below(left.length), 1));
  return { story, quorum, closesEarly, voters, choices };
}

function check({ story, quorum, closesEarly, voters, choices }: Drawn): void {
  const nominees = story.state.commendation?.nominees.map((one) => one.no) ?? [];
  const cast: (readonly number[])[] = [];
  for (const voter of voters) {
    const yes = choices.some(nominees, 70);
    vote(story, voter, yes);
    cast.push(yes);
    const possible = results(quorum, nominees, cast, voters.length - cast.length);
    const over = cast.length === voters.length || (closesEarly && possible.length === 1);
    expect(story.types.includes('VoteClosed')).toBe(over);
    if (!over) continue;
    expect([story.last('VoteClosed').elected.join()]).toEqual(possible);
    expect(story.state.decided).toBe(possible[0] === '' ? 'none-elected' : null);
    return;
  }
  throw new Error('the vote never closed');
}

describe('a vote', () => {
  it('closes exactly when its rule lets it, with the result that any outstanding ballots would leave', () => {
    const numbers = fc.noBias(fc.array(fc.nat(9999), { minLength: 40, maxLength: 40 }));
    fc.assert(
      fc.property(numbers, (drawn) => check(someVote(drawn))),
      { numRuns: 400, seed: 7 },
    );
  });
});
