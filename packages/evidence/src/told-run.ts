import type { Crossing } from '@nhipcau/domain/dossier/crossing';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What one run of a dossier's workflow says of its own accord: nothing of it is asked of PostgreSQL. */
export interface ToldRun {
  readonly runId: string;
  /** The last event of the history ends the run; until then an activity may be committed and not yet told. */
  readonly ended: boolean;
  /** Every crossing that the run was answered, each once, in the order told. */
  readonly crossings: readonly Crossing[];
}

const { EventType } = proto.temporal.api.enums.v1;

const ENDS: ReadonlySet<unknown> = new Set([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
]);

/**
 * The bytes under which a run's history is kept: Temporal's own protobuf.
 * @throws Error when they are no history
 */
export function readHistory(bytes: Uint8Array): History {
  return proto.temporal.api.history.v1.History.decode(bytes);
}

/** Reads the crossings out of a history: the answers of its local activities, and of the ordinary ones that end in a standing. */
export function toldBy(runId: string, history: History): ToldRun {
  const events = history.events ?? [];
  const crossings = new Map<string, Crossing>();
  for (const { crossing } of events.flatMap(standingIn)) {
    if (crossing !== null)
      crossings.set(`${keyOf(crossing)} ${crossing.seq} ${crossing.hash} ${crossing.to}`, crossing);
  }
  return { runId, ended: ENDS.has(events.at(-1)?.eventType), crossings: [...crossings.values()] };
}

/** By which the record and Temporal's history agree, within one dossier. */
export function keyOf({ stage, round, outcome }: Pick<Crossing, 'stage' | 'round' | 'outcome'>): string {
  return `${stage} ${round} ${outcome}`;
}

/** An answer that says where a dossier stands; of all that it says only the crossing is compared. */
function standingIn(event: HistoryEvent): readonly { readonly crossing: Crossing | null }[] {
  const payloads =
    event.markerRecordedEventAttributes?.details?.['result']?.payloads ??
    event.activityTaskCompletedEventAttributes?.result?.payloads;
  const data = payloads?.[0]?.data;
  if (data === null || data === undefined || data.length === 0) return [];
  const answer: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
  return typeof answer === 'object' && answer !== null && 'crossing' in answer
    ? [answer as { readonly crossing: Crossing | null }]
    : [];
}
