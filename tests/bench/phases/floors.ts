import type { Round } from '../measure/latencies.ts';
import type { Bench } from './bench.ts';

/** A `bench` dossier crosses six times: into five stages, and to its end. */
const CROSSINGS = 6;
const CONNECTIONS = 64;

export function measureTransactionFloor({ floors, world }: Bench, forMs: number): Promise<Round> {
  return floors.do('transactions', { databaseUrl: world.adminUrl, connections: CONNECTIONS, forMs });
}

export function measureTemporalFloor({ floors, scale, world }: Bench, clients: number): Promise<Round> {
  return floors.do('temporal', {
    databaseUrl: world.adminUrl,
    temporalAddress: world.temporal.address,
    clients,
    crossings: CROSSINGS,
    startForMs: scale.startLifecyclesMs,
  });
}
