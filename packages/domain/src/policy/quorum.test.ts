import { describe, expect, it } from 'vitest';
import type { Quorum } from './policy.ts';
import { quorumStanding, yesesNeeded } from './quorum.ts';

/** The rule as the law words it, over all seats. */
function satisfied(quorum: Quorum, yes: number, seats: number): boolean {
  switch (quorum.rule) {
    case 'all':
      return yes === seats;
    case 'any':
      return yes > 0;
    case 'count':
      return yes > 0 && yes >= quorum.count;
    case 'share':
      return yes > 0 && yes * 100 >= quorum.percent * seats;
  }
}

function rulesFor(seats: number): readonly Quorum[] {
  const counts = Array.from({ length: seats + 1 }, (_, count) => ({ rule: 'count', count }) as const);
  const shares = Array.from({ length: 100 }, (_, index) => ({ rule: 'share', percent: index + 1 }) as const);
  return [{ rule: 'all' }, { rule: 'any' }, ...counts, ...shares];
}

const SEATS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('a quorum', () => {
  it.each(SEATS)('of %i seats stands as every way of answering the outstanding ones says', (seats) => {
    for (const quorum of rulesFor(seats)) {
      for (let yes = 0; yes <= seats; yes += 1) {
        for (let outstanding = 0; yes + outstanding <= seats; outstanding += 1) {
          const ends = Array.from({ length: outstanding + 1 }, (_, more) => satisfied(quorum, yes + more, seats));
          const expected = ends.every((end) => end) ? 'met' : ends.some((end) => end) ? 'open' : 'failed';
          expect(quorumStanding(quorum, seats, yes, outstanding)).toBe(expected);
        }
      }
    }
  });

  it('rounds a share up: 80 % of seven members are six', () => {
    expect(yesesNeeded({ rule: 'share', percent: 80 }, 7)).toBe(6);
    expect(yesesNeeded({ rule: 'share', percent: 80 }, 5)).toBe(4);
  });
});
