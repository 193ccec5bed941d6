import type { TaskSummary } from '@nhipcau/contracts';
import type { NameBook, TaskRow } from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import { instantText } from '../instant-text.ts';

/** Late: the due instant has passed unanswered, or the answer came at it or after it. */
export function isOverdue(task: Pick<TaskRow, 'dueAtMs' | 'closedAtMs'>, nowMs: number): boolean {
  return task.dueAtMs !== null && (task.closedAtMs ?? nowMs) >= task.dueAtMs;
}

export function taskShown(dossierId: string, task: TaskRow, names: NameBook, nowMs: number): TaskSummary {
  return {
    id: taskId(dossierId, task.no),
    kind: task.kind,
    stage: task.stage,
    round: task.round,
    state: task.state,
    unit: names.unit(task.unit),
    role: task.role,
    ...(task.person === null ? {} : { person: names.person(task.person) }),
    ...(task.seat === null ? {} : { seat: task.seat }),
    ...(task.mustSpeak ? { mustSpeak: true } : {}),
    openedAt: instantText(task.openedAtMs),
    ...(task.dueAtMs === null ? {} : { dueAt: instantText(task.dueAtMs) }),
    late: isOverdue(task, nowMs),
    reminders: task.reminders,
    escalated: task.escalated,
    ...(task.claimedBy === null ? {} : { claimedBy: names.person(task.claimedBy) }),
    ...(task.state === 'answered' && task.closedBy !== null ? { answeredBy: names.person(task.closedBy) } : {}),
    ...(task.closedAtMs === null ? {} : { closedAt: instantText(task.closedAtMs) }),
  };
}
