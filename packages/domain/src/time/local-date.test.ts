import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isWithin,
  localDate,
  parseLocalDate,
  weekdayOf,
} from './local-date.ts';

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

/** The platform's own calendar, as an independent model. */
const platformDate = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('LocalDate', () => {
  it('agrees with the platform’s calendar on every day from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOfDayNumber(day);
        expect(date).toBe(platformDate(day));
        expect(dayNumber(date)).toBe(day);
        expect(weekdayOf(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses days outside the years 0001–9999', () => {
    expect(dateOfDayNumber(FIRST_DAY)).toBe('0001-01-01');
    expect(dateOfDayNumber(LAST_DAY)).toBe('9999-12-31');
    expect(() => dateOfDayNumber(FIRST_DAY - 1)).toThrow(RangeError);
    expect(() => dateOfDayNumber(LAST_DAY + 1)).toThrow(RangeError);
    expect(() => dateOfDayNumber(0.5)).toThrow(RangeError);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '0000-01-01',
    '2024-4-1',
    '24-04-01',
    '2024-04-01 ',
    '',
  ])('refuses %j as a day', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('orders days as their texts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDates(dateOfDayNumber(a), dateOfDayNumber(b))).toBe(Math.sign(a - b) + 0);
        expect(daysBetween(dateOfDayNumber(a), dateOfDayNumber(b))).toBe(b - a);
      }),
    );
  });

  it('adds days across leap days and years', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(localDate('2024-03-01'), -1)).toBe('2024-02-29');
  });

  it('ends a period in months on the last day where the month has no such day', () => {
    expect(addMonths(localDate('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(localDate('2023-11-30'), 3)).toBe('2024-02-29');
    expect(addMonths(localDate('2025-12-08'), 3)).toBe('2026-03-08');
    expect(addMonths(localDate('2025-01-15'), -1)).toBe('2024-12-15');
  });

  it('keeps both ends inside a span', () => {
    const [from, to] = [localDate('2024-01-01'), localDate('2025-06-30')];
    expect(isWithin(from, from, to)).toBe(true);
    expect(isWithin(to, from, to)).toBe(true);
    expect(isWithin(addDays(to, 1), from, to)).toBe(false);
    expect(isWithin(addDays(from, -1), from, null)).toBe(false);
    expect(isWithin(localDate('2999-01-01'), from, null)).toBe(true);
  });

  it('takes a date apart', () => {
    expect(civilDate(localDate('2026-11-24'))).toEqual({ year: 2026, month: 11, day: 24 });
  });
});
