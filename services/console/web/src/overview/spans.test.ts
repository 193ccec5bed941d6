import { expect, test } from 'vitest';
import { firstDayOf, spanOf } from './spans.ts';

test('so many years end with today and begin on the day after', () => {
  expect(firstDayOf(1, '2026-11-23')).toBe('2025-11-24');
  expect(firstDayOf(3, '2026-12-31')).toBe('2024-01-01');
  expect(firstDayOf(1, '2024-02-29')).toBe('2023-03-01');
});

test('a period is told to be one of them only up to today', () => {
  expect(spanOf({ from: '2021-11-24', to: '2026-11-23' }, '2026-11-23')).toBe(5);
  expect(spanOf({ from: '2025-11-24', to: '2026-11-23' }, '2026-11-24')).toBeUndefined();
  expect(spanOf({ from: '2025-01-01', to: '2026-11-23' }, '2026-11-23')).toBeUndefined();
});
