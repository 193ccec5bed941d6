import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../dossier/testing/acts.ts';
import { level } from '../dossier/testing/policies.ts';
import { atApproval } from '../dossier/testing/scenes.ts';
import type { Story } from '../dossier/testing/story.ts';
import type { ApprovalLevel, Quorum } from '../policy/policy.ts';
import { VERDICTS, type Verdict } from '../vocabulary.ts';

type Answer = readonly [seat: number, verdict: Verdict];
type End = 'open' | 'passed' | 'rejected' | 'returned';

/** The rule over all seats once everybody has answered. */
function satisfied(quorum: Quorum, yes: number, seats: number): boolean {
  if (quorum.rule === 'all') return yes === seats;
  if (quorum.rule === 'any') return yes >= 1;
  return quorum.rule === 'count' ? yes >= Math.max(1, quorum.count) : yes > 0 && yes * 100 >= quorum.percent * seats;
}

/** Every way in which the outstanding seats may still say yes or no. */
function completions(outstanding: number): readonly number[] {
  return Array.from({ length: 2 ** outstanding }, (_, bits) => bits.toString(2).replaceAll('0', '').length);
}

/** The slow model: what a level has come to, from all the answers so far and every way it may still go on. */
function endOf({ seats, quorum }: ApprovalLevel, answers: readonly Answer[]): End {
  if (answers.some(([, verdict]) => verdict === 'return')) return 'returned';
  const vetoed = answers.some(([seat, verdict]) => verdict === 'reject' && seats[seat - 1]?.veto === true);
  if (vetoed) return 'rejected';
  const yes = answers.filter(([, verdict]) => verdict === 'approve').length;
  const ends = completions(seats.length - answers.length).map((more) => satisfied(quorum, yes + more, seats.length));
  if (ends.every((end) => end)) return 'passed';
  return ends.some((end) => end) ? 'open' : 'rejected';
}

function orders(seats: readonly number[]): readonly (readonly number[])[] {
  if (seats.length <= 1) return [seats];
  return seats.flatMap((first) => orders(seats.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

function standing(story: Story): End {
  const { decided, approval } = story.state;
  if (decided === 'approved' || (approval?.level ?? 0) > 0) return 'passed';
  return decided === null ? 'open' : (decided as End);
}

/** Follows one order of the seats, trying every verdict at each, as deep as the round stays open. */
function follow(story: Story, rule: ApprovalLevel, order: readonly number[], answers: readonly Answer[] = []): number {
  const [seat] = order;
  if (seat === undefined) return 0;
  return VERDICTS.reduce((tried, verdict) => {
    const next = story.copy();
    judge(next, seat, verdict);
    const given: readonly Answer[] = [...answers, [seat, verdict]];
    const end = endOf(rule, given);
    expect(standing(next), JSON.stringify({ rule, given })).toBe(end);
    return tried + 1 + (end === 'open' ? follow(next, rule, order.slice(1), given) : 0);
  }, 0);
}

const QUORUMS: readonly Quorum[] = [
  { rule: 'all' },
  { rule: 'any' },
  { rule: 'count', count: 1 },
  { rule: 'count', count: 2 },
  { rule: 'count', count: 3 },
  { rule: 'share', percent: 1 },
  { rule: 'share', percent: 50 },
  { rule: 'share', percent: 67 },
  { rule: 'share', percent: 100 },
];
const VETOES = [[], [1], [2, 3]];

describe('a level of approval', () => {
  it.each(QUORUMS.map((quorum) => [JSON.stringify(quorum), quorum] as const))(
    'by %s ends as the slow model says, in every order',
    (_, quorum) => {
      for (const seats of [1, 2, 3].filter((count) => quorum.rule !== 'count' || quorum.count <= count)) {
        for (const vetoes of VETOES) {
          const rule = level(seats, quorum, vetoes);
          const story = atApproval({ levels: [rule] });
          for (const order of orders(Array.from({ length: seats }, (_one, index) => index + 1))) {
            expect(follow(story, rule, order)).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  it('hands on to the next one, and only the last decides the round', () => {
    const drawn = fc.record({ seats: fc.integer({ min: 1, max: 3 }), quorum: fc.constantFrom<Quorum>(...ANY_SIZE) });
    const someLevels = fc.array(drawn, { minLength: 2, maxLength: 3 });
    const verdicts = fc.array(fc.constantFrom<Verdict>('approve', 'approve', 'reject'), { maxLength: 9 });
    const property = fc.property(someLevels, verdicts, (levels, given) =>
      handOn(
        levels.map(({ seats, quorum }) => level(seats, quorum)),
        given,
      ),
    );
    fc.assert(property, { numRuns: 150, seed: 7 });
  });
});

const ANY_SIZE = QUORUMS.filter(({ rule }) => rule !== 'count');

/** Verdict after verdict through levels, seat by seat; the model says when a level ends. */
function handOn(levels: readonly ApprovalLevel[], verdicts: readonly Verdict[]): void {
  const story = atApproval({ levels });
  let no = 0;
  let answers: readonly Answer[] = [];
  for (const verdict of verdicts) {
    const rule = levels[no];
    if (rule === undefined || story.state.decided !== null) return;
    judge(story, answers.length + 1, verdict);
    answers = [...answers, [answers.length + 1, verdict]];
    const end = endOf(rule, answers);
    if (end === 'passed') [no, answers] = [no + 1, []];
    const over = end === 'rejected' ? 'rejected' : no === levels.length ? 'approved' : null;
    expect(story.state.decided).toBe(over);
    if (over === null) expect(story.asked).toHaveLength((levels[no]?.seats.length ?? 0) - answers.length);
  }
}
