import type { Destination, Kind, Outcome, Role, Stage, TaskKind, TaskState } from '@nhipcau/domain/vocabulary';
import type { Relation } from '../schema/dossier-unit.ts';

/** What the envelope says that a projection needs. */
export interface EventPlace {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
}

/** A task as it is first written. */
export interface TaskRow {
  readonly no: number;
  readonly kind: TaskKind;
  readonly dossierKind: Kind;
  readonly stage: Stage;
  readonly round: number;
  readonly unit: string;
  readonly role: Role;
  readonly person: string | null;
  readonly seat: string | null;
  readonly mustSpeak: boolean;
  readonly about: number | null;
  readonly openedAtMs: number;
  readonly dueAtMs: number | null;
  readonly reminders: number;
  readonly escalated: boolean;
  readonly claimedBy: string | null;
  readonly state: TaskState;
  readonly closedAtMs: number | null;
  readonly closedBy: string | null;
  readonly closedSeq: number | null;
}

export type TaskClose = Pick<TaskRow, 'no' | 'state' | 'closedAtMs' | 'closedBy' | 'closedSeq'>;
export type TaskChange = Pick<TaskRow, 'no' | 'dueAtMs' | 'reminders' | 'escalated' | 'claimedBy'>;

export interface UnitRow {
  readonly unit: string;
  readonly relation: Relation;
}

export interface CrossingRow {
  readonly fromStage: Stage;
  readonly fromRound: number;
  readonly outcome: Outcome;
  readonly toStage: Destination;
  readonly toRound: number | null;
  readonly seq: number;
}

export interface NumberRow {
  readonly register: string;
  readonly year: number;
  readonly no: number;
  readonly symbol: string;
  readonly seq: number;
}

export interface MedalRow {
  readonly personKey: string;
  readonly nominee: number;
  readonly seq: number;
}

/** What one or more events change in the projections. */
export interface RowChanges {
  readonly opens: readonly TaskRow[];
  readonly closes: readonly TaskClose[];
  readonly changes: readonly TaskChange[];
  readonly units: readonly UnitRow[];
  readonly crossings: readonly CrossingRow[];
  readonly numbers: readonly NumberRow[];
  readonly medals: readonly MedalRow[];
}

export const NO_CHANGES: RowChanges = {
  opens: [],
  closes: [],
  changes: [],
  units: [],
  crossings: [],
  numbers: [],
  medals: [],
};

/** Both together; a task that the later one closes or changes may be one that the earlier one opened. */
export function joined(earlier: RowChanges, later: RowChanges): RowChanges {
  const opened = new Set(earlier.opens.map((task) => task.no));
  const settled = new Map<number, Partial<TaskRow>>();
  for (const change of [...later.changes, ...later.closes])
    settled.set(change.no, { ...settled.get(change.no), ...change });
  const changed = new Set(later.changes.map((task) => task.no));
  return {
    opens: [...earlier.opens.map((task) => ({ ...task, ...settled.get(task.no) })), ...later.opens],
    closes: [...earlier.closes, ...later.closes.filter((task) => !opened.has(task.no))],
    changes: [
      ...earlier.changes.filter((task) => !changed.has(task.no)),
      ...later.changes.filter((task) => !opened.has(task.no)),
    ],
    units: [...earlier.units, ...later.units],
    crossings: [...earlier.crossings, ...later.crossings],
    numbers: [...earlier.numbers, ...later.numbers],
    medals: [...earlier.medals, ...later.medals],
  };
}
