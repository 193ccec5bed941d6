import type { LocalDate } from '../time/local-date.ts';
import { addDays } from '../time/local-date.ts';
import { endOfDayMs, localDateOf } from '../time/vietnam-time.ts';
import type { Calendar } from './calendar.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-day.ts';

export const DAY_UNITS = ['calendar-days', 'working-days'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** "ngày" in Vietnamese law are calendar days, "ngày làm việc" working days. */
export interface DayLength {
  readonly amount: number;
  readonly unit: DayUnit;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`);
}

/** The `count`-th working day after `date`, which is itself not counted; for 0 the day itself or the next working one. */
export function addWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  requireCount(count);
  return count === 0 ? nextWorkingDay(calendar, date) : countWorkingDays(calendar, date, count, 1);
}

/** The `count`-th working day before a due day; for 0 the due day itself, as it stands. */
export function workingDaysBefore(calendar: Calendar, dueDate: LocalDate, count: number): LocalDate {
  requireCount(count);
  return countWorkingDays(calendar, dueDate, count, -1);
}

/** The `count`-th working day after a due day; for 0 the due day itself, as it stands. */
export function workingDaysAfter(calendar: Calendar, dueDate: LocalDate, count: number): LocalDate {
  requireCount(count);
  return countWorkingDays(calendar, dueDate, count, 1);
}

function countWorkingDays(calendar: Calendar, from: LocalDate, count: number, step: 1 | -1): LocalDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * The last day of a period that runs from an event on `start`: that day is not counted (Civil Code 2015, Art. 147.2),
 * and a last day off moves to the next working day (Art. 148.5). The period ends at 24:00 of the day returned.
 * Throws CalendarYearMissing where the calendar does not reach that far.
 */
export function dueDate(calendar: Calendar, start: LocalDate, length: DayLength): LocalDate {
  requireCount(length.amount);
  if (length.unit === 'working-days') return addWorkingDays(calendar, start, length.amount);
  return nextWorkingDay(calendar, addDays(start, length.amount));
}

/** The instant at which the period of `dueDate` ends, in epoch milliseconds. What happens at it is already late. */
export function dueAtMs(calendar: Calendar, startMs: number, length: DayLength): number {
  return endOfDayMs(dueDate(calendar, localDateOf(startMs), length));
}

/**
 * The last day on which something may be filed "at least `length` before" an event. The law does not say what
 * happens where it falls on a day off; rule CAL-BACK takes the working day before, so that nobody files too late.
 */
export function latestFilingDate(calendar: Calendar, event: LocalDate, length: DayLength): LocalDate {
  requireCount(length.amount);
  if (length.unit === 'working-days' && length.amount > 0) return workingDaysBefore(calendar, event, length.amount);
  return previousWorkingDay(calendar, addDays(event, -length.amount));
}
