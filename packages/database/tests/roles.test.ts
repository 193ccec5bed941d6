import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_ROLES } from '../src/index.ts';
import { COMMIT_ARGUMENTS } from '../src/migrate/service-doors.ts';
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
    const places = Array.from({ length: COMMIT_ARGUMENTS }, () => 'null').join(', ');
    for (const service of ['dossiers', 'tasks', 'worker']) {
      if (role === `nc_${service}`) continue;
      expect(await refusalOf(client, `select act_commit_${service}(${places})`)).toBe(DENIED);
    }
    expect(await refusalOf(client, `select commit_act(array['DossierClosed'], ${places})`)).toBe(DENIED);
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
      .query<{ seq: number; hash: string; at_ms: number }>(
        { text: "select seq, encode(hash, 'hex') as hash, at_ms from dossier where id = $1" },
        [dossierId],
      );
    if (row === undefined) throw new Error('no dossier');
    return row;
  }

  async function appending(client: Client, service: string, change: Record<string, unknown>): Promise<string> {
    const { seq, hash, at_ms } = await head();
    const record = canonicalJson({
      ...{
        hashVersion: 1,
        eventId: randomUUID(),
        dossierId,
        seq: seq + 1,
        previousHash: hash,
        type: 'TaskClaimed',
        typeVersion: 1,
      },
      ...{
        at: at_ms,
        recordedAt: at_ms,
        clockSimulated: false,
        actor: 'officer-1',
        principal: 'officer-1',
        instrument: 'x',
        unit: null,
      },
      ...{ acr: null, authTime: null, idempotencyKey: null, requestPart: null, requestHash: null, requestId: null },
      ...{ workflowId: null, workflowRunId: null, body: { task: 1 } },
      ...change,
    });
    const none: unknown[] = [];
    const values = [
      dossierId,
      [record],
      '{}',
      1,
      'open',
      'consultation',
      1,
      null,
      1,
      null,
      false,
      false,
      none,
      none,
      none,
      none,
      none,
      none,
      none,
      null,
    ];
    await client.query('begin');
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    const code = await refusalOf(client, `select act_commit_${service}(${places})`, values);
    await client.query('rollback');
    return code;
  }

  test('takes a record that follows the chain', async () => {
    expect(await appending(await world.connect('nc_tasks'), 'tasks', {})).toBe('allowed');
  });

  test.each([
    ['a number skipped', { seq: 99 }],
    ['another event before it', { previousHash: createHash('sha256').update('x').digest('hex') }],
    ['no event before it', { previousHash: null }],
    ['another dossier', { dossierId: randomUUID() }],
    ['a time before the last event', { at: 1 }],
    ['another way of hashing', { hashVersion: 2 }],
  ])('refuses a record with %s', async (_name, change) => {
    expect(await appending(await world.connect('nc_tasks'), 'tasks', change)).toBe('NC001');
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
    expect(await appending(client, service, { type })).toBe('NC002');
  });

  test('refuses a closing event that miscounts the log', async () => {
    const change = { type: 'DossierClosed', body: { events: 2 } };
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
