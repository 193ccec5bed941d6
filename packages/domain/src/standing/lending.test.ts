import { describe, expect, it } from 'vitest';
import { circleWith, covers, type Lending, linksWith, within } from './lending.ts';

let made = 0;
function lends(lender: string, holder: string, more: Partial<Lending> = {}): Lending {
  made += 1;
  const days = { from: '2026-12-01', until: '2026-12-31' };
  return { id: `l-${made}`, via: 'absence', lender, holder, ...days, passesOn: false, form: 'KT.', ...more };
}

describe('a circle of standing in', () => {
  it('is named with everyone in it, the lender first and last', () => {
    const standing = [lends('b', 'c'), lends('c', 'a')];
    expect(circleWith(lends('a', 'b'), standing)).toEqual(['a', 'b', 'c', 'a']);
    expect(circleWith(lends('a', 'b'), [lends('b', 'a')])).toEqual(['a', 'b', 'a']);
  });

  it('is none where the days of its links never meet', () => {
    const earlier = { from: '2026-11-01', until: '2026-11-30' };
    expect(circleWith(lends('a', 'b'), [lends('b', 'a', earlier)])).toBeUndefined();
    const [first, last] = [
      { from: '2026-12-01', until: '2026-12-10' },
      { from: '2026-12-20', until: '2026-12-31' },
    ];
    expect(circleWith(lends('a', 'b'), [lends('b', 'c', first), lends('c', 'a', last)])).toBeUndefined();
  });

  it('is none through a delegation that may not be passed on: its post comes back to nobody', () => {
    const paper = lends('a', 'b', { via: 'delegation' });
    expect(circleWith(lends('b', 'a'), [paper])).toBeUndefined();
    expect(circleWith(lends('b', 'a'), [{ ...paper, passesOn: true }])).toEqual(['b', 'a', 'b']);
    expect(circleWith(paper, [lends('b', 'a')])).toBeUndefined();
  });

  it('does not lose itself in a circle that does not lead back', () => {
    expect(circleWith(lends('a', 'b'), [lends('b', 'c'), lends('c', 'b')])).toBeUndefined();
  });
});

describe('the length of a chain', () => {
  it('counts what stands before and behind the new link', () => {
    expect(linksWith(lends('c', 'd'), [])).toBe(1);
    expect(linksWith(lends('c', 'd'), [lends('a', 'b'), lends('b', 'c'), lends('d', 'e')])).toBe(4);
    expect(linksWith(lends('c', 'd', { via: 'delegation' }), [lends('b', 'c')])).toBe(1);
  });
});

describe('a scope', () => {
  it('covers what it names, and everything where it names nothing', () => {
    const task = { unit: 'mofa', kind: 'briefing-conference', stage: 'approval' } as const;
    expect(covers({}, task)).toBe(true);
    expect(covers({ units: ['mofa'], stages: ['approval'], kinds: ['briefing-conference'] }, task)).toBe(true);
    expect(covers({ stages: ['consultation'] }, task)).toBe(false);
    expect(covers({ units: ['vufo'] }, task)).toBe(false);
    expect(covers({ kinds: ['cluster-conference'] }, task)).toBe(false);
  });

  it('lies within another only where every word does: everything lies in no list', () => {
    expect(within(['a'], ['a', 'b'])).toBe(true);
    expect(within(['a', 'c'], ['a', 'b'])).toBe(false);
    expect(within(undefined, ['a'])).toBe(false);
    expect(within(undefined, undefined)).toBe(true);
  });
});
