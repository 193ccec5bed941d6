import type { Certainty } from '../law/certainty.ts';
import type { Source } from '../law/source.ts';
import type { Trilingual } from '../text/trilingual.ts';
import type { LocalDate, Weekday } from '../time/local-date.ts';

/**
 * statutory: a paid holiday named by the Labour Code, even where it falls on the weekly rest;
 * substitute: the working day off in exchange for one that did (Labour Code 2019, Art. 111.3).
 */
export const HOLIDAY_KINDS = ['statutory', 'substitute'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export interface Holiday {
  readonly date: LocalDate;
  readonly kind: HolidayKind;
  readonly name: Trilingual;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

/** One rest day worked in exchange for one working day off. The day off is rest, not a holiday. */
export interface Swap {
  readonly worked: LocalDate;
  readonly off: LocalDate;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly swaps: readonly Swap[];
}

/** Plain data, fit for JSON. It is edited while dossiers are open, so nothing may be remembered from it. */
export interface Calendar {
  readonly id: string;
  readonly name: Trilingual;
  readonly weeklyRestDays: readonly Weekday[];
  readonly years: readonly CalendarYear[];
}
