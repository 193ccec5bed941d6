import { tmpdir } from 'node:os';
import path from 'node:path';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import type { Moment } from '@nhipcau/local/demonstration/script';
import { keysOf } from '@nhipcau/local/world/facts';
import { bootWorld, type World } from '@nhipcau/local/world/world';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';
import { openStateFolder, type StateFolder } from '@nhipcau/platform/state-folder';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { SealedTemporal } from '../invariants/temporal-agrees.ts';
import { type Visitors, visitorsOf } from './load/visitor.ts';

/** Monday morning; an activity of that very day can be carried out at once. */
export const TODAY = '2025-06-02';
const OPENS: Moment = `${TODAY} 08:00`;

/** The whole house, every part a process that can be felled, frozen and started again. */
export interface FaultHouse {
  readonly world: World;
  readonly state: StateFolder;
  readonly visitors: Visitors;
  /** Where the worker keeps the bundle of the workflow code. */
  readonly bundleFolder: string;
  withTemporal<Answer>(ask: (temporal: SealedTemporal) => Promise<Answer>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface FaultHouseOptions {
  readonly name: string;
  readonly portShift: number;
  readonly say?: (words: string) => void;
}

export async function openFaultHouse({ name, portShift, say }: FaultHouseOptions): Promise<FaultHouse> {
  const root = process.env['NHIPCAU_STATE'] ?? path.join(tmpdir(), 'nhipcau-faults');
  const answer = await openStateFolder(name, path.join(root, `${name}-${process.pid}`));
  if (answer.outcome === 'running') throw new Error(`the state of ${name} is in use`);
  const { state } = answer;
  // Replays tell their every step otherwise, and signals are for whoever runs the house.
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const world = await bootWorld({
    state,
    shape: 'many-processes',
    startsAtMs: momentMs(OPENS),
    portShift,
    environment: {},
    tuning: { sweepEveryMs: 3000, unthrottled: true, stepUp: { stepUpMaxAgeSeconds: 3_600 } },
    ...(say === undefined ? {} : { say }),
  });
  return {
    world,
    state,
    visitors: visitorsOf(world),
    bundleFolder: world.facts.bundleFolder,
    async withTemporal(ask) {
      const { address, namespace } = world.temporal;
      const connection = await Connection.connect({ address });
      try {
        const codec = payloadCodec(keysOf(world.facts));
        const dataConverter = { payloadCodecs: [codec] };
        return await ask({ client: new Client({ connection, namespace, dataConverter }), codec });
      } finally {
        await connection.close();
      }
    },
    async stop() {
      await world.stop();
      await state.release();
    },
  };
}
