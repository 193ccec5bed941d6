import type { Bench } from './bench.ts';

/** A `bench` dossier crosses six times: into five stages, and to its end. */
const CROSSINGS = 6;
const CONNECTIONS = 64;

export async function measureTransactionFloor({ floors, scale, world }: Bench): Promise<number> {
  const order = { databaseUrl: world.adminUrl, connections: CONNECTIONS, forMs: scale.transactionsMs };
  return (await floors.do('transactions', order)).perSecond;
}

export async function measureTemporalFloor({ floors, scale, world }: Bench, clients: number): Promise<number> {
  const { perSecond } = await floors.do('temporal', {
    databaseUrl: world.adminUrl,
    temporalAddress: world.temporal.address,
    clients,
    crossings: CROSSINGS,
    startForMs: scale.startLifecyclesMs,
  });
  return perSecond;
}
