import { expect, test } from 'vitest';
import type { Council } from '../policy/policy.ts';
import { voteResult } from './tally.ts';

const MEMBERS = Array.from({ length: 10 }, (_, index) => `member-${index}`);
const council: Council = {
  unit: 'council',
  members: MEMBERS,
  quorum: { rule: 'share', percent: 90 },
  later: [
    { from: '2024-01-01', quorum: { rule: 'share', percent: 80 } },
    { from: '2025-07-01', quorum: { rule: 'share', percent: 70 } },
  ],
  closesEarly: true,
  ballot: 'open',
};

const eightYes = MEMBERS.map((_, index) => (index < 8 ? [1] : []));

test('a vote falls under the award law of the day on which it opened, not of the day of the proposal', () => {
  expect(voteResult([1], eightYes, 0, council, '2023-12-31')).toEqual({ elected: [], notElected: [1] });
  expect(voteResult([1], eightYes, 0, council, '2024-01-01')).toEqual({ elected: [1], notElected: [] });
  expect(voteResult([1], eightYes.slice(1), 1, council, '2025-07-01')).toEqual({ elected: [1], notElected: [] });
});

test('ballots that could still change a result keep the vote open', () => {
  expect(voteResult([1], eightYes.slice(2), 2, council, '2024-01-01')).toBeUndefined();
});
