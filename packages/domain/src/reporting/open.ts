import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { TaskOpening } from '../dossier/task.ts';
import { localDate } from '../time/local-date.ts';
import { endOfDayMs } from '../time/vietnam-time.ts';
import type { Outcome } from '../vocabulary.ts';

/** The report's time runs from the end of the activity (rule CONF-REPORT), however late the crossing comes. */
export function openReport(context: Context, from: Outcome): TaskOpening[] {
  const { state } = context;
  const end = state.version?.end;
  // At 24:00 of the last day it is the next day already, which must not be counted as the day of the end.
  const endedAt = from === 'ended-by-date' && end !== undefined ? endOfDayMs(localDate(end)) - 1 : state.at;
  return opening(context, [{ kind: 'report', unit: state.owner, role: 'staff', countedFrom: endedAt }]);
}

/** A report that came back is owed anew from its return. */
export function reopenReport(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'report', unit: context.state.owner, role: 'staff' }]);
}

export function openReportAcceptance(context: Context): TaskOpening[] {
  return opening(context, [{ kind: 'accept-report', unit: context.state.decidingBody, role: 'lead' }]);
}
