import { randomUUID } from 'node:crypto';
import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { Client } from 'pg';
import {
  type Database,
  migrate,
  openDatabase,
  type RolePasswords,
  SERVICE_ROLES,
  type ServiceRole,
  storePolicy,
} from '../../src/index.ts';
import { openTestCluster } from './cluster.ts';
import { BENCH_POLICY, PEOPLE, UNITS } from './fixture.ts';

export interface DatabaseWorld {
  readonly policyId: string;
  readonly adminUrl: string;
  /** A pool of one service's role. */
  as(role: ServiceRole): Database;
  /** One more connection of a role, to misbehave on. */
  connect(role: ServiceRole | 'postgres'): Promise<Client>;
  stop(): Promise<void>;
}

/** The roles are the cluster's: every database of it must be told the same passwords. */
export const testPasswords = Object.fromEntries(SERVICE_ROLES.map((role) => [role, `test-${role}`])) as RolePasswords;

/** A migrated database with organisations, people, a calendar and the bench policy. */
export async function openDatabaseWorld(): Promise<DatabaseWorld> {
  const cluster = await openTestCluster();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onAdmin(cluster.url('postgres'), (client) => client.query(`create database ${name}`));
  const adminUrl = cluster.url(name);
  await migrate(adminUrl, testPasswords);
  const pools = new Map<ServiceRole, Database>();
  const clients: Client[] = [];
  const urlOf = (role: ServiceRole) =>
    Object.assign(new URL(adminUrl), { username: role, password: testPasswords[role] }).href;
  const as = (role: ServiceRole) => {
    const pool = pools.get(role) ?? openDatabase({ url: urlOf(role), applicationName: `test-${role}`, poolSize: 16 });
    pools.set(role, pool);
    return pool;
  };
  await populate(adminUrl);
  const { id: policyId } = await storePolicy(as('nc_dossiers'), BENCH_POLICY);
  return {
    policyId,
    adminUrl,
    as,
    async connect(role) {
      const client = new Client({ connectionString: role === 'postgres' ? adminUrl : urlOf(role) });
      client.on('error', () => undefined);
      await client.connect();
      clients.push(client);
      return client;
    },
    async stop() {
      await Promise.all([
        ...clients.map((client) => client.end().catch(() => undefined)),
        ...[...pools.values()].map((pool) => pool.close()),
      ]);
      await onAdmin(cluster.url('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));
      await cluster.stop();
    },
  };
}

async function onAdmin(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

async function populate(adminUrl: string): Promise<void> {
  await onAdmin(adminUrl, async (client) => {
    for (const unit of UNITS) {
      await client.query('insert into organisation (id, name_vi, name_en, name_th) values ($1, $1, $1, $1)', [unit]);
    }
    for (const { id, unit, role } of PEOPLE) {
      await client.query('insert into person (id, display_name, given_name, invented) values ($1, $1, $1, true)', [id]);
      await client.query(
        "insert into appointment (id, person_id, unit, role, from_day) values ($1, $2, $3, $4, '2020-01-01')",
        [`${id}-appointment`, id, unit, role],
      );
    }
    await client.query("select publish_calendar(1, $1, 'first edition', 'administrator')", [STATE_CALENDAR]);
  });
}
