import type { Outcome, Stage } from '@nhipcau/domain/vocabulary';
import type { Parameters } from './parameters.ts';

/** Rounds that were left in a period, as the overview counts them and the register lists their dossiers. */
export interface LeftRounds {
  readonly stage?: Stage;
  readonly outcome?: Outcome;
  readonly fromMs?: number;
  readonly untilMs?: number;
  /** Net working days at least, by the worked days given. */
  readonly tookAtLeast?: { readonly days: number; readonly workingDays: readonly string[] };
}

/** Net working days of a round `c`: worked days after the day of entering, up to the day of leaving. */
export function netDays(workingDays: string): string {
  return `(width_bucket(business_day(c.left_at_ms), ${workingDays}::date[]) - width_bucket(business_day(c.entered_at_ms), ${workingDays}::date[]))`;
}

/** Conditions on a round `c`. */
export function leftConditions(rounds: LeftRounds, values: Parameters): string[] {
  const { stage, outcome, fromMs, untilMs, tookAtLeast } = rounds;
  const conditions: string[] = [];
  if (stage !== undefined) conditions.push(`c.from_stage = ${values.add(stage)}`);
  if (outcome !== undefined) conditions.push(`c.outcome = ${values.add(outcome)}`);
  if (fromMs !== undefined) conditions.push(`c.left_at_ms >= ${values.add(fromMs)}`);
  if (untilMs !== undefined) conditions.push(`c.left_at_ms < ${values.add(untilMs)}`);
  if (tookAtLeast !== undefined)
    conditions.push(`${netDays(values.add(tookAtLeast.workingDays))} >= ${values.add(tookAtLeast.days)}`);
  return conditions;
}
