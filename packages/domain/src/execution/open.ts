import type { Context } from '../dossier/decision.ts';
import { opening } from '../dossier/opening.ts';
import type { TaskOpening } from '../dossier/task.ts';
import { localDate } from '../time/local-date.ts';
import { endOfDayMs } from '../time/vietnam-time.ts';

/** Carrying out is due by the planned end, not by a length: at 24:00 of that day the report falls due unasked. */
export function openExecution(context: Context): TaskOpening[] {
  const { state } = context;
  const end = (state.version ?? state.approved)?.end;
  const due = end === undefined ? {} : { dueAt: endOfDayMs(localDate(end)) };
  return opening(context, [{ kind: 'carry-out', unit: state.owner, role: 'staff', ...due }]);
}
