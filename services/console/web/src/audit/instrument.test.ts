import { expect, test } from 'vitest';
import { instrumentKey } from './instrument.ts';

test.each([
  ['absence-0192', false, 'instrument.absence'],
  ['delegation-0192', false, 'instrument.delegation'],
  ['opening-0192', false, 'instrument.opening'],
  ['ccer-head-appointment', false, 'instrument.appointment'],
  ['standard@1', true, 'instrument.rule'],
] as const)('%s is of the sort that a reader knows', (instrument, bySystem, key) => {
  expect(instrumentKey({ instrument, bySystem })).toBe(key);
});
