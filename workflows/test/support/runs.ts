import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Stage } from '@nhipcau/domain/vocabulary';
import { openedHistory } from '@nhipcau/platform/payloads/history';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import type { dossierLifecycle } from '../../src/dossier-lifecycle.ts';
import { renewSignal, standingQuery, TASK_QUEUE, wakeSignal, workflowIdOf } from '../../src/messages.ts';
import type { Standing } from '../../src/standing.ts';
import type { TestDossier } from './dossier.ts';
import { TEST_CODEC } from './keys.ts';
import type { TestRecord } from './record.ts';
import { until } from './until.ts';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What the relay does with a wake, where a test wants to be the relay itself. */
export async function wake(client: Client, record: TestRecord, { id }: TestDossier): Promise<void> {
  const { rows } = await record.admin.query<{ n: number }>('select wake_no as n from dossier where id = $1', [id]);
  await client.workflow.signalWithStart('dossierLifecycle', {
    workflowId: workflowIdOf(id),
    taskQueue: TASK_QUEUE,
    args: [id],
    signal: wakeSignal,
    signalArgs: [rows[0]?.n ?? 0],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
}

export function runOf(client: Client, { id }: TestDossier, runId?: string): WorkflowHandle<typeof dossierLifecycle> {
  return client.workflow.getHandle<typeof dossierLifecycle>(workflowIdOf(id), runId);
}

export function renewal(client: Client, dossier: TestDossier): Promise<void> {
  return runOf(client, dossier).signal(renewSignal);
}

export function askStanding(client: Client, dossier: TestDossier) {
  return runOf(client, dossier).query(standingQuery);
}

/** Waits until the worker's own transaction has seen every wake of the dossier. */
async function seen(record: TestRecord, { id }: TestDossier, timeoutMs = 20_000): Promise<void> {
  await until(`everything of ${id} is seen`, timeoutMs, async () => {
    const { rows } = await record.admin.query('select 1 from dossier where id = $1 and wake_no > seen_no', [id]);
    return rows.length === 0;
  });
}

/** Waits until the dossier stands in a stage and everything of it is seen. */
export async function standsIn(
  record: TestRecord,
  dossier: TestDossier,
  stage: Stage | 'closed',
  timeoutMs = 20_000,
): Promise<DossierState> {
  await until(`${dossier.id} stands in ${stage}`, timeoutMs, async () => {
    const state = await dossier.state();
    return stage === 'closed' ? state.standing === 'closed' : state.stage === stage && state.decided === null;
  });
  await seen(record, dossier, timeoutMs);
  return dossier.state();
}

/** Waits until the dossier's run has ended. Awaiting its result instead would let a skipping server's clock run away. */
export async function hasEnded(client: Client, dossier: TestDossier, runId?: string): Promise<string> {
  const standing = async () => (await runOf(client, dossier, runId).describe()).status.name;
  await until(`the run of ${dossier.id} ends`, 20_000, async () => (await standing()) !== 'RUNNING');
  return standing();
}

export async function historyOf(
  client: Client,
  dossier: TestDossier,
  runId?: string,
): Promise<readonly HistoryEvent[]> {
  const history = await runOf(client, dossier, runId).fetchHistory();
  return (await openedHistory(history, TEST_CODEC)).events ?? [];
}

/** The standings that the local activities of a run answered, as its history keeps them. */
function standingsIn(events: readonly HistoryEvent[]): readonly Standing[] {
  return events.flatMap((event) => {
    const result = event.markerRecordedEventAttributes?.details?.['result']?.payloads?.[0]?.data;
    return result ? [JSON.parse(Buffer.from(result).toString('utf8')) as Standing] : [];
  });
}

/** `proposal 1 accepted > consultation`, …: the stages of a dossier, from Temporal's history alone. */
export function stagesIn(events: readonly HistoryEvent[]): readonly string[] {
  const crossings = standingsIn(events).flatMap(({ crossing }) => (crossing === null ? [] : [crossing]));
  const told = crossings.map(({ stage, round, outcome, to }) => `${stage} ${round} ${outcome} > ${to}`);
  return [...new Set(told)];
}
