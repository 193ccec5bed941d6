import { workingDaysAfter, workingDaysBefore } from '../calendar/counting.ts';
import type { LocalDate } from '../time/local-date.ts';
import { endOfDayMs, instantMs, localDateOf } from '../time/vietnam-time.ts';
import type { InstantMs, Rung } from '../vocabulary.ts';
import type { Rules } from './decision.ts';
import { type DossierState, openTasks } from './state.ts';
import type { Task } from './task.ts';

/** Reminders go out at the start of the working day, Hà Nội time. */
const REMINDER_HOUR = 8;

/** A due instant is 24:00 of the due day, so an act at that instant is on the next day, and late. */
export function isLate(task: Pick<Task, 'dueAt'> | undefined, nowMs: InstantMs): boolean {
  return task?.dueAt !== undefined && nowMs >= task.dueAt;
}

/** The local day whose end is the due instant. */
export function dueDay(dueAt: InstantMs): LocalDate {
  return localDateOf(dueAt - 1);
}

export interface TaskRung {
  readonly rung: Rung;
  readonly at: InstantMs;
  readonly task: number;
}

/** Whether silence answers for a consulted unit at its due instant: only where a cited rule says so. */
export function silenceConsents(task: Task, { policy }: Rules): boolean {
  return task.kind === 'opine' && policy.silence === 'consents' && task.mustSpeak !== true;
}

/** Whether silence moves the round at this task's due instant. While a unit that must speak owes its answer, it moves nothing. */
function expires(task: Task, state: DossierState, rules: Rules): boolean {
  if (task.kind === 'carry-out') return true;
  return (
    openTasks(state).every((one) => one.kind !== 'opine' || silenceConsents(one, rules)) && silenceConsents(task, rules)
  );
}

/** Reminders that fall after the task was opened: one that would be due earlier never existed. */
function reminderInstants(task: Task, dueAt: InstantMs, { policy, calendar }: Rules): readonly InstantMs[] {
  return policy.ladder.remindDays
    .map((days) => instantMs(workingDaysBefore(calendar, dueDay(dueAt), days), REMINDER_HOUR))
    .filter((at) => at > task.openedAt && at < dueAt)
    .sort((a, b) => a - b);
}

/** The rungs still ahead of one open task, earliest first. */
function rungsAhead(task: Task, state: DossierState, rules: Rules): readonly TaskRung[] {
  const { dueAt } = task;
  if (dueAt === undefined) return [];
  const reminders = reminderInstants(task, dueAt, rules).slice(task.reminders);
  const rungs: TaskRung[] = reminders.map((at) => ({ rung: 'remind', at, task: task.no }));
  if (expires(task, state, rules)) rungs.push({ rung: 'expire', at: dueAt, task: task.no });
  else if (!task.escalated && !silenceConsents(task, rules)) {
    const day = workingDaysAfter(rules.calendar, dueDay(dueAt), rules.policy.ladder.escalateDays);
    rungs.push({ rung: 'escalate', at: endOfDayMs(day), task: task.no });
  }
  return rungs;
}

function rungsOf(state: DossierState, rules: Rules): readonly TaskRung[] {
  if (state.standing !== 'open' || state.decided !== null) return [];
  return openTasks(state)
    .flatMap((task) => rungsAhead(task, state, rules))
    .sort((a, b) => a.at - b.at);
}

/** The instant at which the dossier next needs the workflow, if nobody acts before. */
export function nextInstant(state: DossierState, rules: Rules): InstantMs | null {
  return rungsOf(state, rules)[0]?.at ?? null;
}

/** What the workflow is to do when, as data: the earliest of each rung, in milliseconds from now; due ones are ≤ 0. */
export function planOf(state: DossierState, rules: Rules, nowMs: InstantMs): readonly { rung: Rung; inMs: number }[] {
  const plan: { rung: Rung; inMs: number }[] = [];
  for (const { rung, at } of rungsOf(state, rules)) {
    if (!plan.some((one) => one.rung === rung)) plan.push({ rung, inMs: at - nowMs });
  }
  return plan;
}

/** Rungs of one kind that are due by now, by task. */
export function dueRungs(state: DossierState, rung: Rung, rules: Rules, nowMs: InstantMs): readonly TaskRung[] {
  return rungsOf(state, rules).filter((one) => one.rung === rung && one.at <= nowMs);
}
