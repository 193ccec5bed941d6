import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_ROLES } from '../src/index.ts';
import { COMMIT_ARGUMENT_NAMES } from '../src/migrate/service-doors.ts';
import { inConsultation } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const DENIED = '42501';
let world: DatabaseWorld;
let dossierId: string;

beforeAll(async () => {
  world = await openDatabaseWorld();
  dossierId = await inConsultation(world);
}, 60_000);
afterAll(() => world.stop());

/** SQLSTATE of a statement that must fail, or what it answered instead. */
async function refusalOf(client: Client, text: string, values: unknown[] = []): Promise<string> {
  try {
    await client.query(text, values);
    return 'allowed';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
}

describe.each(SERVICE_ROLES)('%s', (role) => {
  test.each([
    'update dossier_event set actor = actor',
    'delete from dossier_event',
    'truncate dossier_event',
    'insert into dossier_event (dossier_id) values (gen_random_uuid())',
    "insert into event_value (dossier_id, seq, path) values (gen_random_uuid(), 1, '/text')",
    "update dossier set standing = 'closed'",
    "update task set state = 'answered'",
    'delete from proposal_version',
    'drop table dossier',
    'create table spare (id integer)',
    'alter table dossier_event disable trigger all',
    'set role nc_owner',
    "set session_replication_role = 'replica'",
  ])('may not %s', async (statement) => {
    const client = await world.connect(role);
    expect(await refusalOf(client, statement)).toBe(DENIED);
    await client.end();
  });

  test('may call no commit function but its own', async () => {
    const client = await world.connect(role);
    const places = COMMIT_ARGUMENT_NAMES.map(() => 'null').join(', ');
    for (const service of ['dossiers', 'tasks', 'worker']) {
      if (role === `nc_${service}`) continue;
      expect(await refusalOf(client, `select act_commit_${service}(${places})`)).toBe(DENIED);
    }
    await client.end();
  });

  test('is limited in time', async () => {
    const client = await world.connect(role);
    const { rows } = await client.query(
      "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('transaction_timeout') as transaction, current_setting('idle_in_transaction_session_timeout') as idle",
    );
    expect(rows).toEqual([{ statement: '3s', lock: '2s', transaction: '5s', idle: '5s' }]);
    await client.end();
  });
});

describe('the append function', () => {
  async function head() {
    const [row] = await world
      .as('nc_tasks')
      .as('officer-1')
      .query<{ seq: number; hash: string; at_ms: number }>(
        { text: "select seq, encode(hash, 'hex') as hash, at_ms from dossier where id = $1" },
        [dossierId],
      );
    if (row === undefined) throw new Error('no dossier');
    return row;
  }

  /** An act of one event as the tasks service would send it, but for what is changed. */
  async function appending(client: Client, service: string, change: Partial<Record<string, unknown>>): Promise<string> {
    const { seq, hash, at_ms } = await head();
    const sent: Record<string, unknown> = {
      ...{
        p_dossier: dossierId,
        p_seq: seq,
        p_hash: hash,
        p_at: at_ms,
        p_recorded_at: at_ms,
        p_clock_simulated: false,
      },
      ...{
        p_actor: service === 'worker' ? 'system' : 'officer-1',
        p_principal: 'officer-1',
        p_instrument: 'x',
        p_types: ['TaskClaimed'],
        p_type_versions: [1],
      },
      ...{
        p_bodies: ['{"task":1}'],
        p_state: '{}',
        p_state_version: 1,
        p_standing: 'open',
        p_stage: 'consultation',
        p_round: 1,
      },
      ...{ p_calendar_version: 1, p_escalated: false, p_wake: false, p_closes: [], p_closes_as: [], p_closes_seq: [] },
      ...{ p_value_seqs: [], p_value_paths: [], p_value_salts: [], p_values: [], ...change },
    };
    await client.query('begin');
    await client.query("select set_config('nhipcau.person', $1, true)", [sent['p_actor']]);
    const named = Object.keys(sent).map((name, index) => `${name} => $${index + 1}`);
    const missing = COMMIT_ARGUMENT_NAMES.filter((name) => !(name in sent)).map((name) => `${name} => null`);
    const call = `select act_commit_${service}(${[...named, ...missing].join(', ')})`;
    const code = await refusalOf(client, call, Object.values(sent));
    await client.query('rollback');
    return code;
  }

  test('takes an act that follows the chain', async () => {
    expect(await appending(await world.connect('nc_tasks'), 'tasks', {})).toBe('allowed');
  });

  test.each([
    ['a number skipped', { p_seq: 99 }],
    ['another event before it', { p_hash: createHash('sha256').update('x').digest('hex') }],
    ['no event before it', { p_hash: null }],
    ['a time before the last event', { p_at: 1 }],
    ['a key and no hash of its request', { p_key: 'key' }],
    ['no event at all', { p_types: [], p_type_versions: [], p_bodies: [] }],
  ])('refuses an act with %s', async (_name, change) => {
    expect(await appending(await world.connect('nc_tasks'), 'tasks', change)).toBe('NC001');
  });

  test.each([
    ['breaks out of its place', '{"task":1},"actor":"somebody-else"'],
    ['is no JSON', '{"task":'],
    ['is not there', null],
  ])('refuses a body that %s', async (_name, body) => {
    expect(await appending(await world.connect('nc_tasks'), 'tasks', { p_bodies: [body] })).toMatch(/22P02|NC001/);
  });

  test('refuses a word that the vocabulary does not have', async () => {
    const client = await world.connect('nc_tasks');
    expect(await appending(client, 'tasks', { p_stage: 'afterwards' })).toBe('23514');
    expect(await appending(client, 'tasks', { p_standing: 'asleep' })).toBe('23514');
  });

  test.each([
    ['tasks', 'StageCrossed'],
    ['tasks', 'DossierWithdrawn'],
    ['dossiers', 'OpinionGiven'],
    ['dossiers', 'StageCrossed'],
    ['worker', 'OpinionGiven'],
    ['worker', 'DossierCreated'],
  ])('%s may not append %s', async (service, type) => {
    const client = await world.connect(`nc_${service}` as 'nc_tasks');
    expect(await appending(client, service, { p_types: [type] })).toBe('NC002');
  });

  test('refuses a closing event that miscounts the log', async () => {
    const change = { p_types: ['DossierClosed'], p_bodies: ['{"events":2}'] };
    expect(await appending(await world.connect('nc_worker'), 'worker', change)).toBe('NC001');
  });
});

test('not even the owner of the database changes, deletes or empties the record', async () => {
  const admin = await world.connect('postgres');
  for (const table of ['dossier_event', 'crossing', 'proposal_version', 'policy', 'calendar']) {
    expect(await refusalOf(admin, `delete from ${table}`)).toBe('NC005');
    expect(await refusalOf(admin, `truncate ${table} cascade`)).toBe('NC005');
  }
  expect(await refusalOf(admin, "update dossier_event set actor = 'x'")).toBe('NC005');
  expect(await refusalOf(admin, 'delete from dossier')).toBe('NC005');
});

test('a decomposed name or title is refused', async () => {
  const admin = await world.connect('postgres');
  const decomposed = 'Hội nghị'.normalize('NFD');
  expect(
    await refusalOf(admin, "insert into person (id, display_name, given_name) values ('nfd', $1, 'x')", [decomposed]),
  ).toBe('23514');
  expect(await refusalOf(admin, 'update dossier set title = $1', [decomposed])).toBe('23514');
});
