import type { RuleSaid } from '../../build/rules-said.ts';

/** What a rule says on a day such as 2025-08-05; of one that held on other days only, what it said last. */
export function ruleOfDay(rows: readonly RuleSaid[] | undefined, day: string): RuleSaid | undefined {
  return rows?.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? rows?.at(-1);
}
