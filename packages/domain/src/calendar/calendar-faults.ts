import type { LocalDate } from '../time/local-date.ts';
import { weekdayOf, yearOf } from '../time/local-date.ts';
import type { Calendar } from './calendar.ts';

export const CALENDAR_FAULT_CODES = [
  'calendar-without-working-day',
  'calendar-year-twice',
  'calendar-years-not-contiguous',
  'calendar-holiday-outside-year',
  'calendar-day-twice',
  'calendar-substitute-on-rest-day',
  'calendar-worked-day-not-rest',
  'calendar-worked-day-holiday',
  'calendar-swapped-day-not-worked',
] as const;
export type CalendarFaultCode = (typeof CALENDAR_FAULT_CODES)[number];

export interface CalendarFault {
  readonly code: CalendarFaultCode;
  readonly date: LocalDate | null;
  readonly year: number | null;
}

/** Everything that makes an edited calendar unfit for counting, all of it at once; empty where it is sound. */
export function calendarFaults(calendar: Calendar): readonly CalendarFault[] {
  const weekIsAllRest = new Set(calendar.weeklyRestDays).size >= 7;
  return [
    ...(weekIsAllRest ? [{ code: 'calendar-without-working-day', date: null, year: null } as const] : []),
    ...yearFaults(calendar),
    ...holidayFaults(calendar),
    ...swapFaults(calendar),
  ];
}

function yearFaults(calendar: Calendar): CalendarFault[] {
  const years = calendar.years.map(({ year }) => year).toSorted((a, b) => a - b);
  return years.flatMap((year, index): CalendarFault[] => {
    const before = years[index - 1];
    if (before === undefined || year === before + 1) return [];
    const code = year === before ? 'calendar-year-twice' : 'calendar-years-not-contiguous';
    return [{ code, date: null, year }];
  });
}

function holidayFaults(calendar: Calendar): CalendarFault[] {
  const seen = new Set<LocalDate>();
  const faults: CalendarFault[] = [];
  for (const { year, holidays } of calendar.years) {
    for (const { date, kind } of holidays) {
      if (yearOf(date) !== year) faults.push({ code: 'calendar-holiday-outside-year', date, year });
      if (seen.has(date)) faults.push({ code: 'calendar-day-twice', date, year });
      if (kind === 'substitute' && isRest(calendar, date)) {
        faults.push({ code: 'calendar-substitute-on-rest-day', date, year });
      }
      seen.add(date);
    }
  }
  return faults;
}

function swapFaults(calendar: Calendar): CalendarFault[] {
  const holidays = new Set(calendar.years.flatMap((year) => year.holidays.map(({ date }) => date)));
  const seen = new Set<LocalDate>();
  const faults: CalendarFault[] = [];
  for (const { year, swaps } of calendar.years) {
    for (const { worked, off } of swaps) {
      if (!isRest(calendar, worked)) faults.push({ code: 'calendar-worked-day-not-rest', date: worked, year });
      if (holidays.has(worked)) faults.push({ code: 'calendar-worked-day-holiday', date: worked, year });
      if (isRest(calendar, off) || holidays.has(off)) {
        faults.push({ code: 'calendar-swapped-day-not-worked', date: off, year });
      }
      for (const date of [worked, off]) {
        if (seen.has(date)) faults.push({ code: 'calendar-day-twice', date, year });
        seen.add(date);
      }
    }
  }
  return faults;
}

function isRest(calendar: Calendar, date: LocalDate): boolean {
  return calendar.weeklyRestDays.includes(weekdayOf(date));
}
