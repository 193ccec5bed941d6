import type { Database } from '@nhipcau/database';
import { readHistory, reconcile, toldBy } from '@nhipcau/evidence';
import { openedHistory } from '@nhipcau/platform/payloads/history';
import { workflowIdOf } from '@nhipcau/workflows/messages';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import type { House } from './house.ts';
import { type Violation, violation } from './violation.ts';

type History = temporal.api.history.v1.IHistory;

/** Temporal, and what opens the payloads that it holds. */
export interface SealedTemporal {
  readonly client: Client;
  readonly codec: PayloadCodec;
}

export interface KeptRun {
  readonly dossierId: string;
  readonly runId: string;
  readonly history: History;
}

/**
 * Every run of these dossiers that the log names, and the newest of each: from the kept histories where the run has ended, otherwise
 * from Temporal. Its lists are not asked, because they lag.
 */
export async function runsOf(
  db: Database,
  { client, codec }: SealedTemporal,
  { cases }: House,
): Promise<readonly KeptRun[]> {
  const rows = await db.query<{ dossierId: string; runId: string; bytes: Buffer }>({
    text: 'select dossier_id as "dossierId", run_id as "runId", bytes from run_history',
  });
  const runs = new Map<string, KeptRun>();
  for (const { dossierId, runId, bytes } of rows) runs.set(runId, { dossierId, runId, history: readHistory(bytes) });
  for (const { id, log } of cases) {
    const newest = await orLost(client.workflow.getHandle(workflowIdOf(id)).describe());
    const named = [newest?.runId, ...log.map(({ record }) => record.workflowRunId)];
    for (const runId of new Set(named)) {
      if (typeof runId !== 'string' || runs.has(runId)) continue;
      const history = await orLost(client.workflow.getHandle(workflowIdOf(id), runId).fetchHistory());
      if (history === undefined) continue;
      runs.set(runId, { dossierId: id, runId, history: await openedHistory(history, codec) });
    }
  }
  return [...runs.values()];
}

/** Undefined for a run that Temporal does not know, or not any more. */
async function orLost<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  return await asked.catch((fault: unknown) => {
    if (fault instanceof WorkflowNotFoundError) return undefined;
    throw fault;
  });
}

/** I8: log and histories are in bijection, by dossier, stage, round and outcome. */
export function recordsAgree({ cases }: House, runs: readonly KeptRun[]): readonly Violation[] {
  const byDossier = Map.groupBy(runs, ({ dossierId }) => dossierId);
  return cases.flatMap(({ id, crossings }) => {
    const told = (byDossier.get(id) ?? []).map(({ runId, history }) => toldBy(runId, history));
    return reconcile(crossings, told).map(({ kind, key, seq }) => violation('I8', id, `${kind}: ${key}, event ${seq}`));
  });
}

/** I9: the workflow code of today walks every history to where it stands. */
export async function historiesReplay(bundle: string, runs: readonly KeptRun[]): Promise<readonly Violation[]> {
  if (runs.length === 0) return [violation('I9', 'the house', 'there is no history to replay')];
  const histories = runs.map(({ dossierId, history }) => ({ workflowId: workflowIdOf(dossierId), history }));
  const found: Violation[] = [];
  const results = Worker.runReplayHistories({ workflowBundle: { code: bundle }, replayName: 'invariants' }, histories);
  for await (const { workflowId, error } of results) {
    if (error !== undefined) found.push(violation('I9', workflowId, error.message));
  }
  return found;
}
