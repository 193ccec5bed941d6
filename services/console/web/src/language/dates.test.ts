import { expect, test } from 'vitest';
import { localDay } from './dates.ts';

test('a day begins at midnight of Hà Nội, seven hours before it begins by UTC', () => {
  expect(localDay(Date.parse('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
  expect(localDay(Date.parse('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  expect(localDay(Date.parse('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
});
