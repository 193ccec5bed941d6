import { dueAtMs } from '../calendar/counting.ts';
import type { InstantMs, TaskKind } from '../vocabulary.ts';
import type { Context } from './decision.ts';
import type { TaskOpening } from './task.ts';

/** When a task is due by the pinned length of its kind; nothing where the policy sets none. */
function dueOf(kind: TaskKind, fromMs: InstantMs, { rules }: Context): { dueAt?: InstantMs } {
  const length = rules.policy.lengths[kind];
  return length === undefined ? {} : { dueAt: dueAtMs(rules.calendar, fromMs, length) };
}

/** Numbers new tasks after the dossier's last one, and gives each its due instant unless it has one of its own. */
export function opening(context: Context, tasks: readonly Omit<TaskOpening, 'no'>[]): TaskOpening[] {
  return tasks.map((task, index) => ({
    ...dueOf(task.kind, task.countedFrom ?? context.nowMs, context),
    ...task,
    no: context.state.lastTaskNo + 1 + index,
  }));
}
