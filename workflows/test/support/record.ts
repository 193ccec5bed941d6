import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Database,
  migrate,
  openDatabase,
  type RolePasswords,
  SERVICE_ROLES,
  type ServiceRole,
} from '@nhipcau/database';
import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { startEmbeddedPostgres } from '@nhipcau/platform/embedded-postgres';
import { openPortBook, type PortBook } from '@nhipcau/platform/ports';
import { removePostgresData } from '@nhipcau/platform/postgres-place';
import { openStateFolder, type StateFolder } from '@nhipcau/platform/state-folder';
import { Client } from 'pg';
import { UNITS } from './policies.ts';

/** A real, migrated database of its own, and a folder for whatever else the test starts. */
export interface TestRecord {
  readonly state: StateFolder;
  readonly ports: PortBook;
  readonly admin: Client;
  as(role: ServiceRole): Database;
  urlOf(role: ServiceRole): string;
  stop(): Promise<void>;
}

const PASSWORDS = Object.fromEntries(SERVICE_ROLES.map((role) => [role, `test-${role}`])) as RolePasswords;

export async function openTestRecord(poolSize = 8): Promise<TestRecord> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-workflows-'));
  const answer = await openStateFolder('workflow-test', folder);
  if (answer.outcome !== 'opened') throw new Error(`${folder} is taken`);
  const { state } = answer;
  const ports = await openPortBook(folder, {});
  const postgres = await startEmbeddedPostgres({ state, port: await ports.port('postgres', randomPort()) });
  await onAdmin(postgres.url('postgres'), (client) => client.query('create database nhipcau'));
  const adminUrl = postgres.url('nhipcau');
  await migrate(adminUrl, PASSWORDS);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await populate(admin);
  const pools = new Map<ServiceRole, Database>();
  const urlOf = (role: ServiceRole) => postgres.url('nhipcau', { user: role, password: PASSWORDS[role] });
  return {
    state,
    ports,
    admin,
    urlOf,
    as(role) {
      const known = pools.get(role) ?? openDatabase({ url: urlOf(role), applicationName: `test-${role}`, poolSize });
      pools.set(role, known);
      return known;
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      await admin.end();
      await postgres.stop();
      await state.release();
      await removePostgresData(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Test files run at the same time; a preferred port of its own spares each the search. */
export function randomPort(): number {
  return 20_000 + Math.floor(Math.random() * 10_000);
}

async function onAdmin(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

async function populate(admin: Client): Promise<void> {
  for (const unit of UNITS) {
    await admin.query('insert into organisation (id, name_vi, name_en, name_th) values ($1, $1, $1, $1)', [unit]);
  }
  await admin.query(
    `insert into calendar (version, content, reason, published_at_ms, published_by) values (1, $1, 'test', 0, $2)`,
    [JSON.stringify(STATE_CALENDAR), randomUUID()],
  );
}
