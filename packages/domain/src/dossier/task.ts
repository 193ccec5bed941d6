import type { InstantMs, PersonId, Role, TaskKind, TaskState, UnitId } from '../vocabulary.ts';

/** One thing asked of a role in a unit. It lives in the state while its round is open, and in the task table for ever. */
export interface Task {
  /** Dense within the dossier, from 1; the public id is `taskId(dossier, no)`. */
  readonly no: number;
  readonly kind: TaskKind;
  readonly unit: UnitId;
  readonly role: Role;
  /** Set where the task is one person's alone: a council member's vote. */
  readonly person?: PersonId;
  /** Which seat of an approval level this is. */
  readonly seat?: string;
  /** A consulted unit whose silence cannot be closed over. */
  readonly mustSpeak?: boolean;
  /** For `overdue`: the task whose answer is owed. */
  readonly about?: number;
  readonly openedAt: InstantMs;
  /** From when the time to answer counts, where it is not the opening: a report's, from the end of the activity. */
  readonly countedFrom?: InstantMs;
  /** 24:00 of the due day: an act at this instant or after it is late. Absent where nothing is due. */
  readonly dueAt?: InstantMs;
  /** How many of the policy's reminders are behind this task, sent or skipped. */
  readonly reminders: number;
  readonly escalated: boolean;
  readonly claimedBy?: PersonId;
  readonly state: TaskState;
}

/** What an event states about a task that it opens. */
export type TaskOpening = Omit<Task, 'reminders' | 'escalated' | 'claimedBy' | 'state' | 'openedAt'>;

/** What an event states about a task that it closes. */
export interface TaskClosing {
  readonly no: number;
  readonly as: 'answered' | 'cancelled';
}

/** The public id of a task: the dossier can be read from it without a query, so that the lock comes first. */
export function taskId(dossierId: string, no: number): string {
  return `${dossierId}.${no}`;
}

/** The dossier and number in a task's public id, or undefined when it is not one. */
export function taskRef(id: string): { dossierId: string; no: number } | undefined {
  const match = /^([0-9a-f-]{36})\.([1-9][0-9]{0,8})$/.exec(id);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { dossierId: match[1], no: Number(match[2]) };
}
