import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../time/local-date.ts';
import { addDays, dateOfDayNumber, dayNumber, localDate, weekdayOf } from '../time/local-date.ts';
import { addWorkingDays, dueAtMs, dueDate, latestFilingDate, workingDaysAfter, workingDaysBefore } from './counting.ts';
import { STATE_CALENDAR, WORKING_CALENDARS } from './working-calendars.ts';
import { CalendarYearMissing, dayStatus, isWorkingDay } from './working-day.ts';

const C = STATE_CALENDAR;
const day = localDate;
const cal = (amount: number) => ({ amount, unit: 'calendar-days' }) as const;
const working = (amount: number) => ({ amount, unit: 'working-days' }) as const;

/** Slow model: one list of every worked day of 2023–2028, made without any function under test. */
const OFF = new Set(
  WORKING_CALENDARS.flatMap(({ holidays, swaps }) => [...holidays.map((h) => h.date), ...swaps.map((s) => s.off)]),
);
const ON = new Set(WORKING_CALENDARS.flatMap(({ swaps }) => swaps.map((s) => s.worked)));
const WORKED: LocalDate[] = [];
for (let n = dayNumber(day('2023-01-01')); n <= dayNumber(day('2028-12-31')); n += 1) {
  const date = dateOfDayNumber(n);
  if (ON.has(date) || (weekdayOf(date) <= 5 && !OFF.has(date))) WORKED.push(date);
}
const after = (date: LocalDate, count: number) => WORKED.filter((worked) => worked > date)[count - 1];
const before = (date: LocalDate, count: number) => WORKED.filter((worked) => worked < date).at(-count);

const anyDate = fc
  .integer({ min: dayNumber(day('2023-07-01')), max: dayNumber(day('2028-06-30')) })
  .map((n) => dateOfDayNumber(n));
const anyCount = fc.integer({ min: 1, max: 60 });

describe('counting days', () => {
  it('agrees with the list of worked days', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, count) => {
        expect(isWorkingDay(C, date)).toBe(WORKED.includes(date));
        expect(addWorkingDays(C, date, count)).toBe(after(date, count));
        expect(workingDaysAfter(C, date, count)).toBe(after(date, count));
        expect(workingDaysBefore(C, date, count)).toBe(before(date, count));
        expect(dueDate(C, date, working(count))).toBe(after(date, count));
        expect(dueDate(C, date, cal(count))).toBe(WORKED.find((worked) => worked >= addDays(date, count)));
        expect(latestFilingDate(C, date, cal(count))).toBe(
          WORKED.findLast((worked) => worked <= addDays(date, -count)),
        );
        expect(latestFilingDate(C, date, working(count))).toBe(before(date, count));
      }),
    );
  });

  it('never files too late: an event is at least the length after its latest filing day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (event, count) => {
        const filed = latestFilingDate(C, event, cal(count));
        expect(dayNumber(event) - dayNumber(filed)).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('does not count the starting day and moves a last day off to the next working day', () => {
    expect(dueDate(C, day('2025-06-23'), cal(15))).toBe('2025-07-08');
    expect(dueDate(C, day('2025-04-15'), cal(15))).toBe('2025-05-05');
    expect(dueDate(C, day('2023-01-13'), working(5))).toBe('2023-01-27');
    expect(dueDate(C, day('2026-11-23'), working(1))).toBe('2026-11-25');
  });

  it('counts a swapped-in Saturday and passes over the day swapped out', () => {
    expect(dayStatus(C, day('2026-08-22'))).toEqual({ working: true, because: 'swapped-in' });
    expect(dayStatus(C, day('2026-08-31'))).toEqual({ working: false, because: 'swapped-out' });
    expect(addWorkingDays(C, day('2026-08-21'), 1)).toBe('2026-08-22');
    expect(addWorkingDays(C, day('2026-08-28'), 1)).toBe('2026-09-03');
    expect(dayStatus(C, day('2026-11-24'))).toMatchObject({
      because: 'holiday',
      holiday: { name: { vi: 'Ngày Văn hóa Việt Nam' } },
    });
  });

  it('ends at 24:00 in Viet Nam', () => {
    const startMs = Date.parse('2026-11-22T17:30:00Z'); // already Monday 23/11 in Hà Nội
    expect(dueAtMs(C, startMs, working(1))).toBe(Date.parse('2026-11-25T17:00:00Z'));
  });

  it('keeps reminders for a due day that an edit made a day off', () => {
    expect(workingDaysBefore(C, day('2026-11-24'), 0)).toBe('2026-11-24');
    expect(workingDaysBefore(C, day('2026-11-24'), 2)).toBe('2026-11-20');
    expect(workingDaysAfter(C, day('2026-11-24'), 2)).toBe('2026-11-26');
  });

  it('names the day and the years it holds when a count leaves them', () => {
    const fault = (() => {
      try {
        return dueDate(C, day('2028-12-20'), cal(30));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(fault).toBeInstanceOf(CalendarYearMissing);
    expect(fault).toMatchObject({ code: 'calendar-year-missing', calendarId: 'vn-state', date: '2029-01-19' });
    expect(() => isWorkingDay(C, day('2022-12-30'))).toThrow(/2023, 2024/);
    expect(() => latestFilingDate(C, day('2023-01-10'), working(10))).toThrow(CalendarYearMissing);
  });

  it('refuses lengths that are no count of days', () => {
    expect(() => dueDate(C, day('2025-01-02'), working(-1))).toThrow(RangeError);
    expect(() => dueDate(C, day('2025-01-02'), cal(1.5))).toThrow(RangeError);
  });
});
