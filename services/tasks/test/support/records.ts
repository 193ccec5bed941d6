import { randomUUID } from 'node:crypto';
import { migrate, type RolePasswords, SERVICE_ROLES, type ServiceRole } from '@nhipcau/database';
import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { RULE_ROWS } from '@nhipcau/domain/law/rules';
import { Client } from 'pg';
import { openTestCluster } from '../../../../packages/database/tests/support/cluster.ts';
import { MORE_POSTS, PEOPLE, ROUTING, UNITS } from './people.ts';

export const ISSUER = 'https://identity.test';

const PASSWORDS = Object.fromEntries(SERVICE_ROLES.map((role) => [role, `test-${role}`])) as RolePasswords;

export interface Records {
  readonly adminUrl: string;
  urlOf(role: ServiceRole): string;
  stop(): Promise<void>;
}

/** A migrated database of its own, with everything that a dossier stands on. */
export async function openRecords(): Promise<Records> {
  const cluster = await openTestCluster();
  const name = `http_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(cluster.url('postgres'), (client) => client.query(`create database ${name}`));
  const adminUrl = cluster.url(name);
  await migrate(adminUrl, PASSWORDS);
  await asAdmin(adminUrl, prepare);
  return {
    adminUrl,
    urlOf: (role) => Object.assign(new URL(adminUrl), { username: role, password: PASSWORDS[role] }).href,
    async stop() {
      await asAdmin(cluster.url('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));
      await cluster.stop();
    },
  };
}

export async function asAdmin<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
}

async function prepare(client: Client): Promise<void> {
  for (const unit of UNITS) {
    const text = 'insert into organisation (id, name_vi, name_en, name_th, abbreviation) values ($1, $2, $2, $2, $3)';
    await client.query(text, [unit, `Đơn vị ${unit}`, unit.toUpperCase().replace('-', '')]);
  }
  for (const [id, [unit, role]] of Object.entries({ ...PEOPLE, nobody: ['', ''] })) {
    await client.query('insert into person (id, display_name, given_name, invented) values ($1, $1, $1, true)', [id]);
    await client.query('insert into account (issuer, subject, person_id) values ($1, $2, $2)', [ISSUER, id]);
    if (unit === '') continue;
    const text = "insert into appointment (id, person_id, unit, role, from_day) values ($1, $2, $3, $4, '2020-01-01')";
    await client.query(text, [`${id}.1`, id, unit, role]);
  }
  for (const [id, unit, role] of MORE_POSTS) {
    const text = "insert into appointment (id, person_id, unit, role, from_day) values ($1, $2, $3, $4, '2020-01-01')";
    await client.query(text, [`${id}.${unit}.${role}`, id, unit, role]);
  }
  for (const row of RULE_ROWS) {
    const text = 'insert into rule_row (id, from_day, until_day, content) values ($1, $2, $3, $4)';
    await client.query(text, [row.id, row.from, row.to, JSON.stringify(row)]);
  }
  const routing = 'insert into routing_row (id, from_day, until_day, content) values ($1, $2, $3, $4)';
  await client.query(routing, [ROUTING.id, ROUTING.from, ROUTING.to, JSON.stringify(ROUTING)]);
  await client.query("select publish_calendar(1, $1, 'first edition', 'administrator')", [
    JSON.stringify(STATE_CALENDAR),
  ]);
  await client.query('update clock set movable = true');
}
