import type { Crossing } from '@nhipcau/domain/dossier/crossing';
import type { Destination, Outcome, Stage } from '@nhipcau/domain/vocabulary';
import { keyOf, type ToldRun } from './told-run.ts';

/** A crossing as the dossier's log states it. */
export interface RecordedCrossing {
  readonly stage: Stage;
  readonly round: number;
  readonly outcome: Outcome;
  readonly to: Destination;
  readonly seq: number;
  /** SHA-256 of the event, lower-case hexadecimal. */
  readonly hash: string;
  /** The run in whose name the worker appended it. */
  readonly runId: string | null;
}

/**
 * untold: the log has a crossing that no run was answered · unrecorded: a run was answered a crossing that the log lacks ·
 * told-otherwise: both have it and disagree about where to, the event's number or its hash · run-missing: the log names a run whose
 * history is nowhere, so that nothing can be said.
 */
export type DifferenceKind = 'untold' | 'unrecorded' | 'told-otherwise' | 'run-missing';

export interface Difference {
  readonly kind: DifferenceKind;
  /** Stage, round and outcome. */
  readonly key: string;
  readonly seq: number;
  readonly runId: string | null;
}

/**
 * Whether the log of one dossier and Temporal's histories of its runs are in bijection, by stage, round and outcome. The one allowed
 * difference is the newest crossing of a run that still runs: its activity has committed and its answer is on its way.
 *
 * @param runs every run of the dossier, from Temporal or from the kept histories
 */
export function reconcile(recorded: readonly RecordedCrossing[], runs: readonly ToldRun[]): readonly Difference[] {
  const log = new Map(recorded.map((crossing) => [keyOf(crossing), crossing]));
  const told = new Set(runs.flatMap(({ crossings }) => crossings.map(keyOf)));
  return [
    ...runs.flatMap((run) => run.crossings.flatMap((crossing) => comparedWithLog(crossing, run.runId, log))),
    ...recorded
      .filter((crossing) => !told.has(keyOf(crossing)))
      .flatMap((crossing) => untold(crossing, recorded, runs)),
  ];
}

function comparedWithLog(told: Crossing, runId: string, log: ReadonlyMap<string, RecordedCrossing>): Difference[] {
  const key = keyOf(told);
  const recorded = log.get(key);
  if (recorded === undefined) return [{ kind: 'unrecorded', key, seq: told.seq, runId }];
  const same = recorded.seq === told.seq && recorded.hash === told.hash && recorded.to === told.to;
  return same ? [] : [{ kind: 'told-otherwise', key, seq: told.seq, runId }];
}

function untold(
  crossing: RecordedCrossing,
  recorded: readonly RecordedCrossing[],
  runs: readonly ToldRun[],
): Difference[] {
  const { seq, runId } = crossing;
  const newest = recorded.every((other) => other.seq <= seq);
  if (newest && runs.some((run) => !run.ended)) return [];
  const known = runs.some((run) => run.runId === runId);
  return [{ kind: known ? 'untold' : 'run-missing', key: keyOf(crossing), seq, runId }];
}
