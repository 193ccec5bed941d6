import type { LocalDate } from '../time/local-date.ts';
import { isWithin } from '../time/local-date.ts';
import type { RuleRow } from './rule-row.ts';
import { ruleVersion } from './rule-row.ts';
import type { RuleValueOf, RuleValueType } from './rule-value.ts';

export type RuleFaultCode = 'rule-missing' | 'rule-overlap' | 'rule-value-mismatch';

/** A table of rules that cannot answer: a fault of the table, never of the person who acts. */
export class RuleFault extends Error {
  readonly code: RuleFaultCode;
  readonly ruleId: string;
  readonly date: LocalDate;

  constructor(code: RuleFaultCode, ruleId: string, date: LocalDate, detail: string) {
    super(`${code}: ${ruleId} on ${date}${detail}`);
    this.name = 'RuleFault';
    this.code = code;
    this.ruleId = ruleId;
    this.date = date;
  }
}

/** The row of a rule that holds on a day, if any. Throws RuleFault where two do. */
export function ruleOn(rows: readonly RuleRow[], id: string, date: LocalDate): RuleRow | undefined {
  const [row, second] = rows.filter((candidate) => candidate.id === id && isWithin(date, candidate.from, candidate.to));
  if (row && second) throw new RuleFault('rule-overlap', id, date, `: ${ruleVersion(row)}, ${ruleVersion(second)}`);
  return row;
}

/** As ruleOn, for rules without which nothing can go on. Throws RuleFault where none holds. */
export function requireRule(rows: readonly RuleRow[], id: string, date: LocalDate): RuleRow {
  const row = ruleOn(rows, id, date);
  if (!row) throw new RuleFault('rule-missing', id, date, '');
  return row;
}

/** The value of a rule on a day, in the shape its reader needs. Throws RuleFault where it is missing or of another. */
export function ruleValueOn<T extends RuleValueType>(
  rows: readonly RuleRow[],
  id: string,
  date: LocalDate,
  type: T,
): RuleValueOf<T> {
  const { value } = requireRule(rows, id, date);
  if (value.type !== type) throw new RuleFault('rule-value-mismatch', id, date, `: ${value.type}, not ${type}`);
  return value as RuleValueOf<T>;
}

/** Every row that holds on a day: what a dossier started that day is judged by. */
export function rulesOn(rows: readonly RuleRow[], date: LocalDate): readonly RuleRow[] {
  return rows.filter(({ from, to }) => isWithin(date, from, to));
}

/** Pairs of rows of one rule that hold on the same day; a sound table has none. */
export function overlappingRules(rows: readonly RuleRow[]): readonly (readonly [RuleRow, RuleRow])[] {
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter(
        ({ id, from, to }) => id === row.id && (to === null || row.from <= to) && (row.to === null || from <= row.to),
      )
      .map((other) => [row, other] as const),
  );
}
