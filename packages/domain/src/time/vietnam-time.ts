import type { LocalDate } from './local-date.ts';
import { addDays, dateOfDayNumber, dayNumber } from './local-date.ts';

/** Asia/Ho_Chi_Minh: UTC+7 the whole year, no summer time. Legal days are counted in it, never in UTC. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface VietnamTime {
  readonly date: LocalDate;
  readonly hour: number;
  readonly minute: number;
}

/** The day in Viet Nam at an instant in epoch milliseconds. */
export function localDateOf(atMs: number): LocalDate {
  return dateOfDayNumber(Math.floor((atMs + VIETNAM_OFFSET_MS) / DAY_MS));
}

/** 00:00 of that day in Viet Nam, in epoch milliseconds. */
export function startOfDayMs(date: LocalDate): number {
  return dayNumber(date) * DAY_MS - VIETNAM_OFFSET_MS;
}

/** 24:00 of that day, which is 00:00 of the next: Civil Code 2015, Art. 148.6. An act at this instant is already late. */
export function endOfDayMs(date: LocalDate): number {
  return startOfDayMs(date) + DAY_MS;
}

/** A wall-clock time in Viet Nam as an instant in epoch milliseconds. Throws RangeError for a time that does not exist. */
export function instantMs(date: LocalDate, hour: number, minute = 0): number {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23 || !Number.isInteger(minute) || minute < 0 || minute > 59) {
    throw new RangeError(`not a time of day: ${hour}:${minute}`);
  }
  return startOfDayMs(date) + (hour * 60 + minute) * MINUTE_MS;
}

export function vietnamTimeOf(atMs: number): VietnamTime {
  const date = localDateOf(atMs);
  const minutes = Math.floor((atMs - startOfDayMs(date)) / MINUTE_MS);
  return { date, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

export function nextDay(date: LocalDate): LocalDate {
  return addDays(date, 1);
}

export function previousDay(date: LocalDate): LocalDate {
  return addDays(date, -1);
}
