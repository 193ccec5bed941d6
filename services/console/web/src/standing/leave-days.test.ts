import { expect, test } from 'vitest';
import { daysOf } from './leave-days.ts';

test.each([
  // A Thursday, a Sunday and a Monday of 2025.
  ['2025-03-13', '2025-03-16', '2025-03-17', '2025-03-23'],
  ['2025-03-16', '2025-03-16', '2025-03-17', '2025-03-23'],
  ['2025-03-17', '2025-03-23', '2025-03-24', '2025-03-30'],
])('from %s this week ends on %s, and the next goes from %s to %s', (today, sunday, monday, last) => {
  expect(daysOf('week', today)).toEqual({ from: today, to: sunday });
  expect(daysOf('next-week', today)).toEqual({ from: monday, to: last });
});

test('today and tomorrow are a day each, over the end of a month too; other days are named by the person', () => {
  expect(daysOf('today', '2024-02-29')).toEqual({ from: '2024-02-29', to: '2024-02-29' });
  expect(daysOf('tomorrow', '2024-02-29')).toEqual({ from: '2024-03-01', to: '2024-03-01' });
  expect(daysOf('other', '2024-02-29')).toBeUndefined();
});
