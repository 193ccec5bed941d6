import { expect, test } from 'vitest';
import { closingLine, succeeded } from './tally.ts';

test('the closing line is plain, and names skipped tests only where there are some', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});

test('a failure fails the run, and so does a run in which nothing ran', () => {
  expect(succeeded({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
  expect(succeeded({ passed: 100, failed: 1, skipped: 0 })).toBe(false);
  expect(succeeded({ passed: 0, failed: 0, skipped: 4 })).toBe(false);
});
