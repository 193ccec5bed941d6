import { expect, test } from 'vitest';
import { instrumentSort } from './instruments.ts';

test.each([
  ['absence-0192', false, 'absence'],
  ['delegation-0192', false, 'delegation'],
  ['opening-0192', false, 'opening'],
  ['ccer-head-appointment', false, 'appointment'],
  ['head.1', false, 'appointment'],
  ['standard@1', true, 'route'],
  ['REMIND', true, 'REMIND'],
] as const)('%s is of the sort that a reader knows', (instrument, bySystem, sort) => {
  expect(instrumentSort({ instrument, bySystem })).toBe(sort);
});
