import type { Certainty } from '../law/certainty.ts';
import { sourceIn } from '../law/citations.ts';
import type { Source } from '../law/source.ts';
import { addDays, localDate } from '../time/local-date.ts';
import type { CalendarYear, Holiday, Swap } from './calendar.ts';
import type { HolidayKey } from './holiday-names.ts';
import { HOLIDAY_NAMES } from './holiday-names.ts';

interface Mark {
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

const HOLIDAY_SOURCE = sourceIn('labour-code-2019', 'Điều 112');
const SUBSTITUTE_SOURCE = sourceIn('labour-code-2019', 'Điều 111.3');
const CULTURE_DAY_SOURCE = sourceIn('culture-day-2026');

/** `count` consecutive statutory days from `first` ('YYYY-MM-DD'). */
export function statutory(key: HolidayKey, first: string, mark: Mark, count = 1): Holiday[] {
  const source = key === 'culture-day' ? CULTURE_DAY_SOURCE : HOLIDAY_SOURCE;
  return run(key, 'statutory', source, first, mark, count);
}

/** `count` consecutive days off from `first`, each for a statutory day that fell on the weekly rest. */
export function substitute(key: HolidayKey, first: string, mark: Mark, count = 1): Holiday[] {
  return run(key, 'substitute', SUBSTITUTE_SOURCE, first, mark, count);
}

function run(
  key: HolidayKey,
  kind: Holiday['kind'],
  source: Source,
  first: string,
  mark: Mark,
  count: number,
): Holiday[] {
  const start = localDate(first);
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(start, index),
    kind,
    name: HOLIDAY_NAMES[key],
    source,
    ...mark,
  }));
}

export function swap(worked: string, off: string, issuer: string, mark: Mark): Swap {
  return {
    worked: localDate(worked),
    off: localDate(off),
    source: { kind: 'law', number: null, date: null, issuer, article: null },
    ...mark,
  };
}

export function calendarYear(year: number, holidays: readonly Holiday[][], swaps: readonly Swap[] = []): CalendarYear {
  return { year, holidays: holidays.flat(), swaps };
}
