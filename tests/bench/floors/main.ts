import { Runtime } from '@temporalio/worker';
import { serveJobs } from '../crew/serve-jobs.ts';
import type { FloorJobs } from './jobs.ts';
import { measureTemporal } from './temporal.ts';
import { measureTransactions } from './transactions.ts';

const silent = () => undefined;
Runtime.install({
  logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: console.error },
});
serveJobs<FloorJobs>({ transactions: measureTransactions, temporal: measureTemporal });
