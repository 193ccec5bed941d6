import { Client } from 'pg';
import { closedLoop } from '../crew/closed-loop.ts';
import { bareTransaction, dropBareTables, makeBareTables } from './bare-table.ts';
import type { FloorJobs } from './jobs.ts';

/** Many more rows than connections, so that hardly any two want the same one. */
const ITEMS = 20_000;

type Order = FloorJobs['transactions']['order'];

/** How many bare transactions a second the database commits. */
export async function measureTransactions(order: Order): Promise<FloorJobs['transactions']['answer']> {
  const clients = Array.from({ length: order.connections }, () => new Client({ connectionString: order.databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (first === undefined) throw new RangeError('no connection');
  await makeBareTables(first, ITEMS);
  let [item, count] = [0, 0];
  const startedMs = performance.now();
  await closedLoop(clients.length, async (no) => {
    item = (item + 7_919) % ITEMS;
    await bareTransaction(clients[no] ?? first, item + 1);
    count += 1;
    return performance.now() - startedMs < order.forMs;
  });
  const seconds = (performance.now() - startedMs) / 1000;
  await dropBareTables(first);
  await Promise.all(clients.map((client) => client.end()));
  return { count, seconds };
}
