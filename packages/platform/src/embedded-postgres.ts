import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Child, startChild } from './child.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { allowsSetting, clearStalePidFile, ensureCluster } from './postgres-cluster.ts';
import { type PostgresPlace, postgresPlace } from './postgres-place.ts';
import { asArguments, postgresSettings } from './postgres-settings.ts';
import { openSecrets } from './secrets.ts';
import type { StateFolder } from './state-folder.ts';

export interface PostgresOptions {
  readonly state: StateFolder;
  readonly port: number;
  /** Settings of the server that differ from the durable ones of the house. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  readonly name: 'postgres';
  readonly host: '127.0.0.1';
  readonly port: number;
  /** The superuser, for migrations and for making the services' roles. */
  readonly user: 'postgres';
  readonly password: string;
  readonly dataDir: string;
  readonly process: Child;
  /** A connection string; as the superuser unless a role is named. */
  url(database: string, role?: { readonly user: string; readonly password: string }): string;
  /** Fast shutdown: sessions are ended, everything is written. */
  stop(): Promise<void>;
  /** SIGKILL, for fault runs: what a power cut does to the process. */
  kill(): Promise<void>;
}

/** Starts PostgreSQL on the state's data, making the cluster the first time; resolves when it takes connections. */
export async function startEmbeddedPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { state, port } = options;
  const place = await postgresPlace(state.path, postgresBinaries());
  const password = await (await openSecrets(state.path)).value('postgres-superuser');
  await ensureCluster(place, password);
  await clearStalePidFile(place.dataDir);
  const settings: Record<string, string> = { ...(await postgresSettings(port)), ...options.settings };
  // Smaller write-ahead log at little cost; the prepared binaries may lack the faster kind.
  settings['wal_compression'] ??= (await allowsSetting(place, 'wal_compression', 'lz4')) ? 'lz4' : 'pglz';
  const child = await startServer(state, place, settings);
  return {
    name: 'postgres',
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    dataDir: place.dataDir,
    process: child,
    url(database, role) {
      const { user, password: secret } = role ?? { user: 'postgres', password };
      return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
    },
    stop: () => child.stop(),
    async kill() {
      child.signal('SIGKILL');
      await child.exited;
    },
  };
}

const startAttempts = 40;

async function startServer(
  state: StateFolder,
  place: PostgresPlace,
  settings: Readonly<Record<string, string>>,
): Promise<Child> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServerOnce(state, place, settings);
    } catch (error) {
      // After a SIGKILL the backends of the old server need a moment to notice and go.
      const stillInUse = error instanceof Error && /shared memory block .* is still in use/.test(error.message);
      if (!stillInUse || attempt === startAttempts) throw error;
    }
  }
}

async function startServerOnce(
  state: StateFolder,
  place: PostgresPlace,
  settings: Readonly<Record<string, string>>,
): Promise<Child> {
  return await startChild({
    name: 'postgres',
    file: path.join(place.binaries, 'bin', 'postgres'),
    args: ['-D', place.dataDir, ...asArguments(settings)],
    cwd: '/',
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    ...place.account,
    logFile: path.join(state.path, 'logs', 'postgres.log'),
    ledger: state.children,
    // To PostgreSQL SIGINT is the fast shutdown; SIGTERM would wait for every session to leave by itself.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 30_000,
    ready: { ask: () => serverSaysReady(place.dataDir) },
    // Recovery after a crash replays up to max_wal_size.
    readyTimeoutMs: 120_000,
  });
}

/** The last line of the server's pid file is its own word on whether it takes connections. */
async function serverSaysReady(dataDir: string): Promise<boolean> {
  const text = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n')[7]?.trim() === 'ready';
}
