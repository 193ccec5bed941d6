import { expect, test } from 'vitest';
import { placeOf } from './fault-place.ts';

const FIELDS = ['/objections/0/answer', '/objections/1/answer', '/reasons', '/nominees/0/name', '/nominees/0/award'];

test.each([
  ['/reasons', '/reasons'],
  ['/objections', '/objections/0/answer'],
  ['/objections/1', '/objections/1/answer'],
  ['/nominees/0', '/nominees/0/name'],
  ['/nominees/0/award', '/nominees/0/award'],
  ['/nominees/0/name/vi', '/nominees/0/name'],
  ['/documentHash', undefined],
  ['', undefined],
  [undefined, undefined],
])('a fault at %s is shown at %s', (at, field) => {
  expect(placeOf(at, FIELDS)).toBe(field);
});
