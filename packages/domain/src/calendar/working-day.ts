import type { LocalDate } from '../time/local-date.ts';
import { addDays, weekdayOf, yearOf } from '../time/local-date.ts';
import type { Calendar, CalendarYear, Holiday } from './calendar.ts';

/** Thrown where a count reaches a year that the calendar does not hold: a due day is never guessed. */
export class CalendarYearMissing extends Error {
  readonly code = 'calendar-year-missing';
  readonly calendarId: string;
  readonly date: LocalDate;

  constructor(calendar: Calendar, date: LocalDate) {
    const years = calendar.years.map(({ year }) => year).join(', ');
    super(`calendar ${calendar.id} does not hold ${date}; it holds the years ${years || '(none)'}`);
    this.name = 'CalendarYearMissing';
    this.calendarId = calendar.id;
    this.date = date;
  }
}

export type DayStatus =
  | { readonly working: true; readonly because: 'ordinary' | 'swapped-in' }
  | { readonly working: false; readonly because: 'weekly-rest' | 'swapped-out' }
  | { readonly working: false; readonly because: 'holiday'; readonly holiday: Holiday };

function calendarYearOf(calendar: Calendar, date: LocalDate): CalendarYear | undefined {
  const wanted = yearOf(date);
  return calendar.years.find(({ year }) => year === wanted);
}

export function calendarHolds(calendar: Calendar, date: LocalDate): boolean {
  return calendarYearOf(calendar, date) !== undefined;
}

/** Whether a day is worked, and why. Throws CalendarYearMissing outside the calendar. */
export function dayStatus(calendar: Calendar, date: LocalDate): DayStatus {
  const year = calendarYearOf(calendar, date);
  if (!year) throw new CalendarYearMissing(calendar, date);
  if (swapsTouching(calendar, year).some(({ worked }) => worked === date))
    return { working: true, because: 'swapped-in' };
  const holiday = year.holidays.find((candidate) => candidate.date === date);
  if (holiday) return { working: false, because: 'holiday', holiday };
  if (swapsTouching(calendar, year).some(({ off }) => off === date)) return { working: false, because: 'swapped-out' };
  if (calendar.weeklyRestDays.includes(weekdayOf(date))) return { working: false, because: 'weekly-rest' };
  return { working: true, because: 'ordinary' };
}

// A swap around New Year stands in one year's notice but touches days of two.
function swapsTouching(calendar: Calendar, year: CalendarYear): CalendarYear['swaps'] {
  const neighbours = calendar.years.filter((other) => Math.abs(other.year - year.year) === 1);
  return [year, ...neighbours].flatMap(({ swaps }) => swaps);
}

export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return dayStatus(calendar, date).working;
}

/** The day itself where it is worked, otherwise the next that is. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return nearestWorkingDay(calendar, date, 1);
}

/** The day itself where it is worked, otherwise the last one before it that is. */
export function previousWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return nearestWorkingDay(calendar, date, -1);
}

function nearestWorkingDay(calendar: Calendar, date: LocalDate, step: 1 | -1): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
}
