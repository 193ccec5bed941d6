import { expect, test } from 'vitest';
import { dayIn, dayWritten } from './day-text.ts';

test.each(['03/01/2024', '3/1/2024', '3.1.2024', '3-1-2024', ' 3 1 2024 ', '03012024', '2024-01-03', '2024-1-3'])(
  'the day comes first, however it is written: %s',
  (text) => {
    expect(dayIn(text)).toBe('2024-01-03');
  },
);

test('Thai digits and years of the Buddhist era are understood', () => {
  expect(dayIn('๓/๑/๒๕๖๗')).toBe('2024-01-03');
  expect(dayIn('3/1/2567')).toBe('2024-01-03');
});

test.each([
  '',
  '3',
  '3/1',
  '3/1/20',
  '3/1/202',
  '31/02/2024',
  '30/2/2023',
  '1/13/2024',
  '0/1/2024',
  'mai',
  '2024-13-01',
])('what is no day, or not yet one, is none: "%s"', (text) => {
  expect(dayIn(text)).toBeUndefined();
});

test('a day is shown as it is written', () => {
  expect(dayWritten('2024-01-03')).toBe('03/01/2024');
  expect(dayWritten('')).toBe('');
});
