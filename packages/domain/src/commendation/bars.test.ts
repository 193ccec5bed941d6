import { expect, it } from 'vitest';
import { AWARD_RULES } from '../law/rows/awards.ts';
import { AWARD_BARS } from './bars.ts';

it('bars by rules that hold today, each with its words', () => {
  const holding = AWARD_RULES.filter((row) => row.to === null).map((row) => row.id);
  expect(AWARD_BARS.filter((bar) => !holding.includes(bar))).toEqual([]);
});
