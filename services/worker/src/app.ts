import type { KeyRing } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { TASK_QUEUE } from '@nhipcau/workflows/messages';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { DossierActivities } from './activities/activities.ts';
import { FAILURE_CONVERTER, workflowBundle } from './bundle.ts';

export interface WorkerSettings {
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Where the built workflow code is kept between starts. */
  readonly bundleFolder: string;
  /** Connections of the pool that the activities use: more local activities at once would only wait for one. */
  readonly poolSize: number;
  /** Runs kept in memory; the others are replayed from their history when they are needed. 0 replays every task, for tests. */
  readonly maxCachedWorkflows: number;
  /** How this worker is called in Temporal's histories; process and host where it is not given. */
  readonly identity?: string;
}

export interface WorkerParts {
  readonly activities: DossierActivities;
  /** Under which payloads and failures lie in Temporal, the same as the relay's. */
  readonly keys: KeyRing;
  /** A connection of the caller's own, left open when the worker stops. */
  readonly connection?: NativeConnection;
}

export interface DossierWorker {
  readonly state: () => string;
  /** Works until told to stop; rejects when it cannot go on. */
  run(): Promise<void>;
  /** Takes no more, finishes what it has, and ends its connection. Twice is harmless. */
  stop(): Promise<void>;
}

/** In-flight activities are let finish: each is one short transaction. */
const GRACE_TIME = '10 s';
const FORCE_TIME = '20 s';

export async function buildWorker(settings: WorkerSettings, parts: WorkerParts): Promise<DossierWorker> {
  const { code } = await workflowBundle(settings.bundleFolder);
  const connection = parts.connection ?? (await NativeConnection.connect({ address: settings.temporalAddress }));
  const worker = await Worker.create({
    ...workerOptions(settings),
    connection,
    workflowBundle: { code },
    activities: parts.activities,
    dataConverter: { payloadCodecs: [payloadCodec(parts.keys)], failureConverterPath: FAILURE_CONVERTER },
  });
  let running: Promise<void> | undefined;
  const stop = async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running?.catch(() => undefined);
    if (parts.connection === undefined) await connection.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    state: () => worker.getState(),
    run() {
      running ??= worker.run();
      return running;
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function workerOptions({ namespace, poolSize, maxCachedWorkflows, identity }: WorkerSettings): WorkerOptions {
  return {
    ...(identity === undefined ? {} : { identity }),
    namespace,
    taskQueue: TASK_QUEUE,
    maxCachedWorkflows,
    reuseV8Context: true,
    shutdownGraceTime: GRACE_TIME,
    shutdownForceTime: FORCE_TIME,
    maxConcurrentLocalActivityExecutions: poolSize,
    maxConcurrentActivityTaskExecutions: poolSize,
    maxConcurrentActivityTaskPolls: 2,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentWorkflowTaskPolls: 10,
  };
}
