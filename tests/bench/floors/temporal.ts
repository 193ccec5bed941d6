import { createRequire } from 'node:module';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Client as Admin, Pool } from 'pg';
import { closedLoop } from '../crew/closed-loop.ts';
import type { bareLifecycle, goOn } from './bare-lifecycle.ts';
import { bareTransaction, dropBareTables, makeBareTables } from './bare-table.ts';
import type { FloorJobs } from './jobs.ts';

const TASK_QUEUE = 'floor';
const ITEMS = 20_000;
const CONNECTIONS = 10;
const LONGEST_CROSSING_MS = 60_000;

type Order = FloorJobs['temporal']['order'];

/** Who waits for which crossing: the worker works in this process, so nobody has to ask the database. */
class Crossings {
  readonly #waiting = new Map<string, () => void>();

  async until(item: number, no: number, act: () => Promise<unknown>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.set(`${item} ${no}`, resolve);
    const patience = setTimeout(() => reject(new Error(`crossing ${no} of ${item} never came`)), LONGEST_CROSSING_MS);
    await act();
    await promise.finally(() => clearTimeout(patience));
  }

  done(item: number, no: number): void {
    this.#waiting.get(`${item} ${no}`)?.();
    this.#waiting.delete(`${item} ${no}`);
  }
}

/** How many bare workflows a second Temporal completes with one worker. */
export async function measureTemporal(order: Order): Promise<FloorJobs['temporal']['answer']> {
  const admin = new Admin({ connectionString: order.databaseUrl });
  await admin.connect();
  await makeBareTables(admin, ITEMS);
  const pool = new Pool({ connectionString: order.databaseUrl, max: CONNECTIONS });
  const crossings = new Crossings();
  const native = await NativeConnection.connect({ address: order.temporalAddress });
  const worker = await bareWorker(native, pool, crossings);
  const connection = await Connection.connect({ address: order.temporalAddress });
  try {
    return await worker.runUntil(() => load(new Client({ connection }), crossings, order));
  } finally {
    await Promise.all([connection.close(), native.close(), pool.end()]);
    await dropBareTables(admin);
    await admin.end();
  }
}

/** With the same limits as the house's own worker. */
function bareWorker(connection: NativeConnection, pool: Pool, crossings: Crossings): Promise<Worker> {
  return Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowsPath: createRequire(import.meta.url).resolve('./bare-lifecycle.ts'),
    maxCachedWorkflows: 1_000,
    maxConcurrentLocalActivityExecutions: CONNECTIONS,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentWorkflowTaskPolls: 10,
    activities: {
      async cross(item: number, no: number) {
        const client = await pool.connect();
        await bareTransaction(client, item).finally(() => client.release());
        crossings.done(item, no);
      },
    },
  });
}

async function load(client: Client, crossings: Crossings, order: Order): Promise<FloorJobs['temporal']['answer']> {
  const goOnSignal: typeof goOn.name = 'goOn';
  const run = Date.now();
  let [item, finished] = [0, 0];
  const startedMs = performance.now();
  await closedLoop(order.clients, async () => {
    item += 1;
    const own = item;
    const workflowId = `floor/${run}/${own}`;
    const handle = client.workflow.getHandle<typeof bareLifecycle>(workflowId);
    const args: [number, number] = [own, order.crossings];
    await crossings.until(own, 1, () =>
      client.workflow.start<typeof bareLifecycle>('bareLifecycle', { workflowId, taskQueue: TASK_QUEUE, args }),
    );
    for (let no = 2; no <= order.crossings; no += 1) {
      await crossings.until(own, no, () => handle.signal<[number]>(goOnSignal, no));
    }
    await handle.result();
    finished += 1;
    return performance.now() - startedMs < order.startForMs;
  });
  const seconds = (performance.now() - startedMs) / 1000;
  return { count: finished, seconds };
}
