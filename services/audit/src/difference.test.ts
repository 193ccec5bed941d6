import { expect, test } from 'vitest';
import { difference } from './difference.ts';

const first = { no: 1, state: 'open' };
const second = { no: 2, state: 'open' };
const answered = { no: 2, state: 'answered' };

test('of a list only the items are told that are on one side alone', () => {
  expect(difference([first, second], [first, answered])).toEqual({ before: [second], after: [answered] });
  expect(difference([first], [first, second])).toEqual({ before: [], after: [second] });
});

test('of an object only the members are told that differ, however deep', () => {
  const round = { asked: [first], answers: [], earlier: null };
  const next = { ...round, answers: [second] };
  expect(difference({ round, stage: 'a' }, { round: next, stage: 'a' })).toEqual({
    before: { round: { answers: [] } },
    after: { round: { answers: [second] } },
  });
  expect(difference({ decided: null }, { decided: 'settled' })).toEqual({
    before: { decided: null },
    after: { decided: 'settled' },
  });
});

test('what appears or vanishes stands on its own side', () => {
  expect(difference({}, { round: first })).toEqual({ before: {}, after: { round: first } });
  expect(difference({ round: first }, {})).toEqual({ before: { round: first }, after: {} });
});

test('what is the same is no difference, and another order is one', () => {
  expect(difference({ tasks: [first] }, { tasks: [first] })).toBeUndefined();
  expect(difference([first, second], [second, first])).toEqual({ before: [first, second], after: [second, first] });
});

test('of an item that only changed, its number and what differs', () => {
  const open = { no: 5, unit: 'mofa', state: 'open' };
  expect(difference([open], [{ ...open, state: 'answered', by: 'x' }])).toEqual({
    before: [{ no: 5, state: 'open' }],
    after: [{ no: 5, state: 'answered', by: 'x' }],
  });
});
