import { addDays, type LocalDate } from '@nhipcau/domain/time/local-date';

export const SPANS = ['today', 'tomorrow', 'week', 'next-week', 'other'] as const;
export type Span = (typeof SPANS)[number];

const DAYS_OF_WEEK = 7;

/** Days from this one to the Sunday that ends its week. */
function daysToSunday(day: string): number {
  return (DAYS_OF_WEEK - new Date(`${day}T00:00:00Z`).getUTCDay()) % DAYS_OF_WEEK;
}

/** First and last day of what people say when they go on leave, seen from a local date; nothing where they name the days. */
export function daysOf(span: Span, today: string): { readonly from: string; readonly to: string } | undefined {
  const from = today as LocalDate;
  const sunday = addDays(from, daysToSunday(today));
  switch (span) {
    case 'today':
      return { from, to: from };
    case 'tomorrow':
      return { from: addDays(from, 1), to: addDays(from, 1) };
    case 'week':
      return { from, to: sunday };
    case 'next-week':
      return { from: addDays(sunday, 1), to: addDays(sunday, DAYS_OF_WEEK) };
    case 'other':
      return undefined;
  }
}
