import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@nhipcau/platform/embedded-postgres';
import { removePostgresData } from '@nhipcau/platform/postgres-place';
import { openStateFolder } from '@nhipcau/platform/state-folder';
import { freePort } from './free-port.ts';

export interface TestCluster {
  /** The superuser's connection string for one database. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** A real PostgreSQL for one test file; NHIPCAU_TEST_POSTGRES names a running one to save its start. */
export async function openTestCluster(): Promise<TestCluster> {
  const running = process.env['NHIPCAU_TEST_POSTGRES'];
  if (running !== undefined) {
    const at = (database: string) => Object.assign(new URL(running), { pathname: `/${database}` }).href;
    return { url: at, stop: async () => undefined };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-database-'));
  const answer = await openStateFolder('database-test', folder);
  if (answer.outcome !== 'opened') throw new Error(`${folder} is taken`);
  const postgres = await startEmbeddedPostgres({ state: answer.state, port: await freePort() });
  return {
    url: (database) => postgres.url(database),
    async stop() {
      await postgres.stop();
      await answer.state.release();
      await removePostgresData(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
