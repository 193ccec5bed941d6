import { createHash } from 'node:crypto';
import { openedHistory } from '@nhipcau/platform/payloads/history';
import { dossierIdOf, WORKFLOW_TYPE } from '@nhipcau/workflows/messages';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';
import type { Pool } from 'pg';
import type { Alarms } from './alarms.ts';
import { type Beat, type BeatOptions, startBeat } from './beat.ts';
import { cursorOf, moveCursor } from './cursors.ts';
import { eachOf } from './each-of.ts';

const RECEIVER = 'seals';
const PAUSE_MS = 5_000;
const AFTER_FAULT_MS = 5_000;
/** Visibility is written a little later than the history, and not in order. */
const OVERLAP_MS = 60_000;
const CONCURRENCY = 2;
/** Sealing gives way to wakes, but never for longer than this. */
const LONGEST_DELAY_MS = 30_000;

export interface SealsOptions extends Pick<BeatOptions, 'log'> {
  readonly client: Client;
  readonly codec: PayloadCodec;
  readonly pool: Pool;
  readonly alarms: Alarms;
  /** Whether signals are waiting: then sealing can wait as well. */
  readonly busy: () => boolean;
  /** Told of every run that ended other than by finishing or handing over. */
  readonly onLost: (dossierId: string) => Promise<void>;
}

export interface Seals extends Beat {
  readonly sealed: number;
}

/**
 * Keeps the history of each run when that run has ended: Temporal deletes it after its retention, and the record must be able to
 * show what the workflow did. The bytes are Temporal's own protobuf, with their SHA-256; payloads are kept opened, because the record
 * outlives every key under which they lay in Temporal.
 */
export function startSeals({ client, codec, pool, alarms, busy, onLost, log }: SealsOptions): Seals {
  let sealed = 0;
  let postponedSinceMs: number | undefined;

  /** The run, where its history could not be kept: it stays ahead of the cursor. */
  const seal = async (run: EndedRun): Promise<EndedRun | undefined> => {
    try {
      const history = await client.workflow.getHandle(run.workflowId, run.runId).fetchHistory();
      if (await keepHistory(pool, run, await openedHistory(history, codec))) sealed += 1;
      if (LOST.has(run.closedAs)) await onLost(run.dossierId);
      return undefined;
    } catch (fault) {
      log.warn({ err: fault, dossierId: run.dossierId, runId: run.runId }, 'a history was not kept');
      alarms.raise('history-not-kept', run.dossierId);
      return run;
    }
  };

  const beat = startBeat({
    name: 'seals',
    log,
    afterFaultMs: AFTER_FAULT_MS,
    async round(signal) {
      if (busy()) {
        postponedSinceMs ??= Date.now();
        if (Date.now() - postponedSinceMs < LONGEST_DELAY_MS) return PAUSE_MS / 5;
      }
      postponedSinceMs = undefined;
      const runs = await unsealed(client, pool);
      const failed = (await eachOf(runs, CONCURRENCY, seal, signal)).filter((run) => run !== undefined);
      const reached = Math.min(...(failed.length > 0 ? failed : runs.slice(-1)).map((run) => run.closedAtMs));
      if (!signal.aborted && runs.length > 0) await moveCursor(pool, RECEIVER, reached);
      return PAUSE_MS;
    },
  });
  return {
    ask: beat.ask,
    stop: beat.stop,
    get sealed() {
      return sealed;
    },
  };
}

const LOST: ReadonlySet<string> = new Set(['TERMINATED', 'FAILED', 'TIMED_OUT', 'CANCELLED']);

interface EndedRun {
  readonly dossierId: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly closedAs: string;
  readonly closedAtMs: number;
}

/** Runs of our dossiers that ended since the cursor and are not kept yet, the oldest first. */
async function unsealed(client: Client, pool: Pool): Promise<readonly EndedRun[]> {
  const sinceMs = Math.max(0, (await cursorOf(pool, RECEIVER)) - OVERLAP_MS);
  const query = `WorkflowType = "${WORKFLOW_TYPE}" AND CloseTime > "${new Date(sinceMs).toISOString()}"`;
  const ended: EndedRun[] = [];
  for await (const run of client.workflow.list({ query, pageSize: 200 })) ended.push(...endedRun(run));
  const { rows } = await pool.query<{ runId: string }>(
    `select asked.run as "runId" from unnest($1::text[], $2::uuid[]) as asked (run, id)
     where exists (select 1 from dossier where dossier.id = asked.id)
       and not exists (select 1 from run_history where run_id = asked.run)`,
    [ended.map((run) => run.runId), ended.map((run) => run.dossierId)],
  );
  const wanted = new Set(rows.map((row) => row.runId));
  return ended.filter((run) => wanted.has(run.runId)).toSorted((a, b) => a.closedAtMs - b.closedAtMs);
}

function endedRun({ workflowId, runId, status, closeTime }: WorkflowExecutionInfo): readonly EndedRun[] {
  const dossierId = dossierIdOf(workflowId);
  if (dossierId === undefined || closeTime === undefined) return [];
  return [{ dossierId, workflowId, runId, closedAs: status.name, closedAtMs: closeTime.getTime() }];
}

/** Whether the history was new. A run that ended is never written again, so the first bytes stay. */
async function keepHistory(pool: Pool, run: EndedRun, history: temporal.api.history.v1.IHistory): Promise<boolean> {
  const bytes = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
  const sha256 = createHash('sha256').update(bytes).digest();
  const answer = await pool.query(
    `insert into run_history (run_id, workflow_id, dossier_id, closed_as, event_count, bytes, sha256, stored_at_ms)
     values ($1, $2, $3, $4, $5, $6, $7, real_now_ms()) on conflict (run_id) do nothing`,
    [run.runId, run.workflowId, run.dossierId, run.closedAs, history.events?.length ?? 0, bytes, sha256],
  );
  return answer.rowCount === 1;
}
