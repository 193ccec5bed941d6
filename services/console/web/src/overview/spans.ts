/** How many years back one looks, the year up to today first: the figures open with it. */
export const SPANS = [1, 3, 5] as const;
export type Span = (typeof SPANS)[number];

/** The first day of so many whole years that end with this day. */
export function firstDayOf(span: Span, to: string): string {
  const [year = 0, month = 1, day = 1] = to.split('-').map(Number);
  // The last day of that month where it is shorter: 29 February.
  const last = new Date(Date.UTC(year - span, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - span, month - 1, Math.min(day, last) + 1)).toISOString().slice(0, 10);
}

/** Which of them a period is; none where it is another. */
export function spanOf(period: { readonly from: string; readonly to: string }, today: string): Span | undefined {
  return period.to === today ? SPANS.find((span) => firstDayOf(span, today) === period.from) : undefined;
}
