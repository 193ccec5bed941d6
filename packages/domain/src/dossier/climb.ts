import { dueAtMs } from '../calendar/counting.ts';
import type { InstantMs, Rung } from '../vocabulary.ts';
import { type Context, decideRound, type Rules } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { dueRungs } from './ladder.ts';
import { opening } from './opening.ts';
import { type DossierState, openTasks, taskNo } from './state.ts';

/**
 * What happens at a rung of the ladder that is due. Nothing where it is not due any more: a firing timer states no fact.
 *
 * @param nowMs business time, milliseconds since the epoch
 */
export function climb(state: DossierState, rung: Rung, rules: Rules, nowMs: InstantMs): readonly DomainEvent[] {
  const context = { state, rules, nowMs };
  switch (rung) {
    case 'remind':
      return remind(context);
    case 'escalate':
      return escalate(context);
    case 'expire':
      return expire(context);
  }
}

/** One reminder a task: after an outage the superseded ones are recorded as skipped, and none is sent to an overdue task. */
function remind({ state, rules, nowMs }: Context): readonly DomainEvent[] {
  const due = dueRungs(state, 'remind', rules, nowMs);
  const nos = [...new Set(due.map((one) => one.task))];
  if (nos.length === 0) return [];
  const tasks = nos.map((no) => {
    const count = due.filter((one) => one.task === no).length;
    const task = taskNo(state, no);
    const over = task?.dueAt !== undefined && nowMs >= task.dueAt;
    return { no, upTo: (task?.reminders ?? 0) + count, skipped: over ? count : count - 1 };
  });
  return [{ type: 'TasksReminded', tasks }];
}

/** Opens `overdue` at the head of the unit that owes the answer; a council answers through its secretary. */
function escalate(context: Context): readonly DomainEvent[] {
  const { state, rules, nowMs } = context;
  const nos = [...new Set(dueRungs(state, 'escalate', rules, nowMs).map((one) => one.task))];
  if (nos.length === 0) return [];
  const owed = nos.flatMap((no) => taskNo(state, no) ?? []);
  const opens = opening(
    context,
    owed.map((task) => ({
      kind: 'overdue',
      unit: task.unit,
      role: headOf(task.kind, task.unit, rules),
      about: task.no,
    })),
  );
  return [{ type: 'TasksEscalated', tasks: nos, opens }];
}

function headOf(kind: string, unit: string, { policy }: Rules): 'head' | 'secretary' {
  return (kind === 'vote' || kind === 'appraise') && policy.council?.unit === unit ? 'secretary' : 'head';
}

/** Execution ends with its planned end; silence settles a consultation only where a cited rule says so. */
function expire({ state, rules, nowMs }: Context): readonly DomainEvent[] {
  const due = new Set(dueRungs(state, 'expire', rules, nowMs).map((one) => one.task));
  if (due.size === 0) return [];
  if (state.stage === 'execution') return [decideRound(state, 'execution', 'ended-by-date')];
  const silent = openTasks(state).filter((task) => task.kind === 'opine');
  const allDue = silent.every((task) => due.has(task.no));
  return state.stage === 'consultation' && allDue ? [decideRound(state, 'consultation', 'settled')] : [];
}

/** Whether a unit's deadlines move under another calendar: recorded, because calendars are never pinned. */
export function recompute(state: DossierState, rules: Rules, calendarVersion: number): readonly DomainEvent[] {
  if (state.standing === 'closed' || calendarVersion === state.calendarVersion) return [];
  const tasks = openTasks(state).flatMap((task) => {
    const length = rules.policy.lengths[task.kind];
    if (length === undefined || task.dueAt === undefined) return [];
    const to = dueAtMs(rules.calendar, task.countedFrom ?? task.openedAt, length);
    return to === task.dueAt ? [] : [{ no: task.no, from: task.dueAt, to }];
  });
  return [{ type: 'DeadlinesRecomputed', calendarVersion, tasks }];
}
