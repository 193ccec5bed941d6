import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDate } from '../time/local-date.ts';
import { localDateOf } from '../time/vietnam-time.ts';
import { netWorkingDays, workingDaysOf } from './net-working-days.ts';
import { STATE_CALENDAR } from './working-calendars.ts';
import { CalendarYearMissing } from './working-day.ts';

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
const net = (from: string, to: string) => netWorkingDays(STATE_CALENDAR, at(from), at(to));

it('counts from the day after to the day itself, as counted by hand', () => {
  expect(net('2023-10-16 09:00', '2023-10-16 17:00')).toBe(0);
  expect(net('2023-10-16 17:00', '2023-10-17 08:00')).toBe(1);
  // Friday to Monday: one working day, whatever the hour.
  expect(net('2023-10-20 09:00', '2023-10-23 08:00')).toBe(1);
  // Over National Day 2024, 31 August to 3 September off by notice: 30 August to 5 September are the 4th and the 5th.
  expect(net('2024-08-30 09:00', '2024-09-05 10:00')).toBe(2);
  // 30 April and 1 May 2024 are holidays; Monday 29 April was off for the Saturday 4 May, which was worked.
  expect(net('2024-04-26 09:00', '2024-05-06 09:00')).toBe(4);
});

it('ends on the local day, not on the day of Greenwich', () => {
  expect(net('2023-10-16 23:59', '2023-10-17 00:01')).toBe(1);
});

it('guesses nothing of a year that the calendar does not hold', () => {
  expect(() => net('2022-12-28 09:00', '2023-01-05 09:00')).toThrow(CalendarYearMissing);
});

it('agrees with the list of worked days, by which the database counts', () => {
  const worked = workingDaysOf(STATE_CALENDAR);
  expect(worked).toContain(localDate('2024-05-04'));
  expect(worked).not.toContain(localDate('2024-04-29'));
  const instant = fc.integer({ min: at('2023-02-01 00:00'), max: at('2026-12-01 00:00') });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 90 * 86_400_000 }), (fromMs, lengthMs) => {
      const [from, to] = [localDateOf(fromMs), localDateOf(fromMs + lengthMs)];
      expect(netWorkingDays(STATE_CALENDAR, fromMs, fromMs + lengthMs)).toBe(
        worked.filter((day) => day > from && day <= to).length,
      );
    }),
  );
});
