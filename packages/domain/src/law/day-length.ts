import type { DayLength } from '../calendar/counting.ts';
import type { RuleLength } from './rule-value.ts';

/** The length as one that calendars can count, or undefined for hours, months and years. */
export function dayLengthOf({ amount, unit }: RuleLength): DayLength | undefined {
  if (unit === 'calendar-days' || unit === 'working-days') return { amount, unit };
  return undefined;
}
