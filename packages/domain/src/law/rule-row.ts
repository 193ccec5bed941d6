import type { Trilingual } from '../text/trilingual.ts';
import type { LocalDate } from '../time/local-date.ts';
import { localDate } from '../time/local-date.ts';
import type { Certainty } from './certainty.ts';
import type { RuleValue } from './rule-value.ts';
import type { Source } from './source.ts';

/** One rule over one span of days; both ends belong to it, `to` null means that it still holds. */
export interface RuleRow {
  readonly id: string;
  readonly what: Trilingual;
  readonly value: RuleValue;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly certaintyNote?: string;
}

/**
 * First day for which rules of practice and of the house are carried: they have no day of entry into force, and the
 * shipped calendars start here.
 */
export const CARRIED_FROM: LocalDate = localDate('2023-01-01');

/** What tells two rows of one rule apart, for dossiers that pin the version they started under. */
export function ruleVersion({ id, from }: RuleRow): string {
  return `${id}@${from}`;
}

/** Law and Party rules that were read bind as they are; the rest ships as a default. */
export function organisationMayChange({ source, certainty }: RuleRow): boolean {
  return source.kind === 'house' || source.kind === 'practice' || certainty === 'U';
}
