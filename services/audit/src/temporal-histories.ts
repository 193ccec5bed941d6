import { type ToldRun, toldBy } from '@nhipcau/evidence';
import { openedHistory } from '@nhipcau/platform/payloads/history';
import type { KeyRing } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { workflowIdOf } from '@nhipcau/workflows/messages';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';

/** A run as Temporal itself knows it. */
export interface TemporalRun {
  readonly runId: string;
  /** As Temporal words it: RUNNING, COMPLETED, … */
  readonly status: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number | undefined;
  readonly told: ToldRun;
}

export interface TemporalHistories {
  /** The run of this id, or the newest one; nothing where Temporal has none, or no longer. */
  run(dossierId: string, runId?: string): Promise<TemporalRun | undefined>;
  close(): Promise<void>;
}

/** The rest of the answer must not wait longer for a Temporal that is away. */
const ASK_TIMEOUT_MS = 3_000;

/** Reads runs by their ids: visibility lags, and no answer may come from it. */
export function temporalHistories(options: {
  readonly address: string;
  readonly namespace: string;
  readonly keys: KeyRing;
}): TemporalHistories {
  const codec = payloadCodec(options.keys);
  const connection = Connection.lazy({ address: options.address });
  const client = new Client({ connection, namespace: options.namespace });
  return {
    async run(dossierId, runId) {
      const handle = client.workflow.getHandle(workflowIdOf(dossierId), runId);
      try {
        return await connection.withDeadline(Date.now() + ASK_TIMEOUT_MS, async () => {
          const described = await handle.describe();
          const known = client.workflow.getHandle(workflowIdOf(dossierId), described.runId);
          const history = await openedHistory(await known.fetchHistory(), codec);
          return {
            runId: described.runId,
            status: described.status.name,
            startedAtMs: described.startTime.getTime(),
            endedAtMs: described.closeTime?.getTime(),
            told: toldBy(described.runId, history),
          };
        });
      } catch (fault) {
        if (fault instanceof WorkflowNotFoundError) return undefined;
        throw fault;
      }
    },
    close: () => connection.close(),
  };
}
