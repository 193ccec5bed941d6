import { keysOf } from '@nhipcau/local/world/facts';
import type { World } from '@nhipcau/local/world/world';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { Connection, Client as Temporal } from '@temporalio/client';
import type { Client } from 'pg';
import type { LifecyclesAnswer } from '../load/jobs.ts';
import { type CpuTimes, childrenOf, cpuBetween, cpuTimes } from '../measure/cpu-time.ts';
import { type Round, rounded } from '../measure/latencies.ts';
import { type Written, writtenEach, writtenSoFar } from '../measure/written.ts';
import type { Bench } from './bench.ts';

export interface LifecyclesMeasured {
  readonly round: Round;
  readonly answer: LifecyclesAnswer;
  /** Begun, and not closed with a completed workflow. */
  readonly lost: number;
  readonly cpuMs: CpuTimes;
  readonly written: Written;
}

const COMPLETION_MS = 30_000;
const SEALING_MS = 20_000;

/** Whole lifecycles until every workflow has completed, and what they cost until their histories are kept. */
export async function measureLifecycles(
  bench: Bench,
  order: { readonly clients: number; readonly simultaneous: boolean },
): Promise<LifecyclesMeasured> {
  const { admin, load, scale, stateFolder, world } = bench;
  const processes = { ...(await childrenOf(stateFolder)), clients: load.pid };
  const before = { cpu: await cpuTimes(processes), written: await writtenSoFar(admin), seals: await seals(admin) };
  const startedMs = performance.now();
  const answer = await load.do('lifecycles', {
    ...order,
    startForMs: scale.startLifecyclesMs,
    most: Number.MAX_SAFE_INTEGER,
    confirmed: true,
  });
  const completed = await allCompleted(world, answer.dossiers);
  const seconds = (performance.now() - startedMs) / 1000;
  await until(SEALING_MS, async () => (await seals(admin)) - before.seals >= completed);
  const cpu = cpuBetween(before.cpu, await cpuTimes(processes));
  const count = answer.dossiers.length;
  return {
    round: { count: completed, seconds },
    answer,
    lost: answer.begun - Math.min(answer.closed, completed),
    cpuMs: Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, rounded(ms / Math.max(1, count))])),
    written: writtenEach(before.written, await writtenSoFar(admin), count),
  };
}

/**
 * How many of the workflows completed; waits for those that are about to. Asked of each run, as the floor is: Temporal's visibility
 * lags behind the runs, and its lag is no part of a lifecycle.
 */
async function allCompleted({ temporal: { address }, facts }: World, dossiers: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address });
  const { workflow } = new Temporal({ connection, dataConverter: { payloadCodecs: [payloadCodec(keysOf(facts))] } });
  const late = new Promise<false>((resolve) => setTimeout(resolve, COMPLETION_MS, false).unref());
  const results = dossiers.map((dossier) =>
    workflow
      .getHandle(`dossier/${dossier}`)
      .result()
      .then(
        () => true,
        () => false,
      ),
  );
  const ended = await Promise.all(results.map((result) => Promise.race([result, late])));
  await connection.close();
  return ended.filter((completed) => completed).length;
}

/** How many histories of ended runs are kept. */
async function seals(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ count: string }>('select count(*) from run_history');
  return Number(rows[0]?.count);
}

const PAUSE_MS = 100;

async function until(mostMs: number, come: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + mostMs;
  while (!(await come()) && performance.now() < endMs) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
