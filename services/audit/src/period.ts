import type { AnyRefusal } from '@nhipcau/contracts';
import { addDays, addMonths, type LocalDate, localDate } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, localDateOf, startOfDayMs } from '@nhipcau/domain/time/vietnam-time';

/** Local days, both included, and the instants between which they lie. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fromMs: number;
  readonly untilMs: number;
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
}

export function periodBetween(from: LocalDate, to: LocalDate): Period | AnyRefusal {
  if (from > to) return { code: 'period-reversed', at: '/to' };
  return { from, to, fromMs: startOfDayMs(from), untilMs: endOfDayMs(to) };
}

/** The period asked for; the year up to today where nothing was said of it. */
export function periodAsked({ from, to }: Asked, nowMs: number): Period | AnyRefusal {
  const last = to === undefined ? localDateOf(nowMs) : localDate(to);
  return periodBetween(from === undefined ? addDays(addMonths(last, -12), 1) : localDate(from), last);
}
