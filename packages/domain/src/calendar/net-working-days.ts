import { dateOfDayNumber, dayNumber, type LocalDate, localDate } from '../time/local-date.ts';
import { localDateOf } from '../time/vietnam-time.ts';
import type { Calendar } from './calendar.ts';
import { isWorkingDay } from './working-day.ts';

/**
 * Net working time between two instants, in working days: the day of the first is not counted and the day of the last is (Civil Code
 * 2015, Art. 147.2), rest days and holidays never are. What came and went within one day took 0.
 * Throws CalendarYearMissing where the calendar does not reach that far.
 */
export function netWorkingDays(calendar: Calendar, fromMs: number, toMs: number): number {
  const last = dayNumber(localDateOf(toMs));
  let days = 0;
  for (let day = dayNumber(localDateOf(fromMs)) + 1; day <= last; day += 1) {
    if (isWorkingDay(calendar, dateOfDayNumber(day))) days += 1;
  }
  return days;
}

/** Every worked day of the years that the calendar holds, in order: what a database counts net working time with. */
export function workingDaysOf(calendar: Calendar): readonly LocalDate[] {
  return calendar.years
    .map(({ year }) => year)
    .toSorted((one, other) => one - other)
    .flatMap((year) => {
      const first = dayNumber(localDate(`${year}-01-01`));
      const days = dayNumber(localDate(`${year}-12-31`)) - first + 1;
      return Array.from({ length: days }, (_, no) => dateOfDayNumber(first + no));
    })
    .filter((day) => isWorkingDay(calendar, day));
}
