import { dueAtMs } from "../calendar/counting.ts";
import type { TaskKind } from "../vocabulary.ts";
import type { Context } from "./decision.ts";
import type { TaskOpening } from "./task.ts";

/** When a task opened now is due by the pinned length of its kind; nothing where the policy sets none. */
export function dueOf(kind: TaskKind, context: Context): { dueAt?: number } {
  const length = context.rules.policy.lengths[kind];
  return length === undefined ? {} : { dueAt: dueAtMs(context.rules.calendar, context.nowMs, length) };
}

/** Numbers new tasks after the dossier's last one, and gives each its due instant unless it has one of its own. */
export function opening(context: Context, tasks: readonly Omit<TaskOpening, "no">[]): TaskOpening[] {
  return tasks.map((task, index) => ({
    ...dueOf(task.kind, context),
    ...task,
    no: context.state.lastTaskNo + 1 + index,
  }));
}
