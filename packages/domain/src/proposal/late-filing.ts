import { latestFilingDate } from '../calendar/counting.ts';
import type { Context } from '../dossier/decision.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { localDate } from '../time/local-date.ts';
import { localDateOf } from '../time/vietnam-time.ts';

/**
 * What a signature without a reason is refused for, where it would be filed late; nothing where it is in time. Filing in time is
 * counted from the first signature: a revision asked for by others never makes a dossier late, one that moves the event forward
 * may. A change to what is approved has no lead time of its own.
 */
export function lateFiling({ state, rules, nowMs }: Context): Refusal | undefined {
  if (state.approved !== null || state.version === null) return undefined;
  const { lead } = rules.policy;
  const latest = latestFilingDate(rules.calendar, localDate(state.version.start), lead);
  if (localDateOf(state.filedAt ?? nowMs) <= latest) return undefined;
  return refusal('filed-too-late', { at: '/lateReason', with: { days: lead.amount, unit: lead.unit, latest } });
}
