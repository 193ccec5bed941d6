import { KINDS, ROLES } from '@nhipcau/domain/vocabulary';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_ROLES, type ServiceRole } from '../src/index.ts';
import { inConsultation } from './support/acts.ts';
import { FUNCTION_RIGHTS, TABLE_RIGHTS } from './support/service-rights.ts';
import { OF_DOSSIER, secondDossier } from './support/two-dossiers.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const DENIED = '42501';
/** Of a view PostgreSQL says that it cannot be written before it looks at rights. */
const REFUSED = new Set([DENIED, '55000', '42809']);
const PEOPLES: readonly ServiceRole[] = ['nc_dossiers', 'nc_tasks', 'nc_audit', 'nc_administration'];
/** What a unit is to the first dossier. */
const RELATIONS = ['owner', 'co-owner', 'deciding', 'consulted', 'approving', 'council', 'none'] as const;
/** How a post of such a unit is held, and whether what it sees is seen by it. */
const STANDINGS = {
  own: true,
  'lent whole': true,
  'lent for its kind': true,
  'lent for some stage': true,
  'lent for another kind': false,
  'lent and ended': false,
  'own, and ended': false,
} as const;
type Standing = keyof typeof STANDINGS;

let world: DatabaseWorld;
let admin: Client;
let first: string;
let second: string;
const clients = new Map<ServiceRole, Client>();

beforeAll(async () => {
  world = await openDatabaseWorld();
  admin = await world.connect('postgres');
  first = await inConsultation(world);
  second = await secondDossier(admin, first, 'elsewhere');
  for (const role of SERVICE_ROLES) clients.set(role, await world.connect(role));
  const { rows } = await admin.query<{ kind: string }>('select kind from dossier where id = $1', [first]);
  await population(rows[0]?.kind ?? '');
}, 90_000);
afterAll(() => world.stop());

const idOf = (role: string, relation: string, standing: string) => `${role} of ${relation}, ${standing}`;

/** One person for every role, relation and standing: most of them stand in for whoever holds the post. */
async function population(kind: string): Promise<void> {
  const other = KINDS.find((one) => one !== kind);
  await admin.query("set session_replication_role = 'replica'");
  for (const relation of RELATIONS) {
    await admin.query('insert into organisation (id, name_vi, name_en, name_th) values ($1, $1, $1, $1)', [
      `u-${relation}`,
    ]);
    if (relation !== 'none')
      await admin.query('insert into dossier_unit values ($1, $2, $3)', [first, `u-${relation}`, relation]);
  }
  const lend = `insert into lending (id, via, number, lender, holder, kinds, stages, from_day, until_day, passes_on, form, granted_by, granted_at_ms,
      ended_on, ended_by) values ($1, 'delegation', $1, $2, $1, $3, $4, '2020-01-01', '2099-12-31', false, 'KT.', 'x', 1, $5, $6)`;
  for (const role of ROLES)
    for (const relation of RELATIONS)
      for (const standing of Object.keys(STANDINGS) as Standing[]) {
        const id = idOf(role, relation, standing);
        const until = standing === 'own, and ended' ? '2021-01-01' : null;
        const holder = standing.startsWith('own') ? id : idOf(role, relation, 'own');
        await admin.query('insert into person (id, display_name, given_name) values ($1, $1, $1)', [id]);
        const appoint =
          "insert into appointment (id, person_id, unit, role, from_day, until_day) values ($1, $1, $2, $3, '2020-01-01', $4)";
        if (holder === id) await admin.query(appoint, [id, `u-${relation}`, role, until]);
        else {
          const kinds =
            standing === 'lent for its kind' ? [kind] : standing === 'lent for another kind' ? [other] : null;
          const ended = standing === 'lent and ended' ? '2020-02-01' : null;
          const stages = standing === 'lent for some stage' ? ['approval'] : null;
          await admin.query(lend, [id, holder, kinds, stages, ended, ended && 'x']);
        }
      }
  await admin.query("set session_replication_role = 'origin'");
}

/** Which of the two dossiers a person finds in a table, by the service's own login and nothing but SQL. */
async function found(role: ServiceRole, table: string, person: string | null): Promise<readonly string[]> {
  const client = clients.get(role);
  const key = table === 'dossier' ? 'id' : 'dossier_id';
  await client?.query('begin');
  try {
    if (person !== null) await client?.query("select set_config('nhipcau.person', $1, true)", [person]);
    const rows =
      (await client?.query<{ id: string }>(`select distinct ${key} as id from ${table} order by 1`))?.rows ?? [];
    return rows.map(({ id }) => (id === first ? 'first' : id === second ? 'second' : id));
  } finally {
    await client?.query('rollback');
  }
}

const readable = (role: ServiceRole) =>
  ['dossier', ...OF_DOSSIER].filter((table) => TABLE_RIGHTS[role][table]?.startsWith('S'));

describe.each(PEOPLES)('%s', (role) => {
  test.each(readable(role))('finds in %s what concerns the person, and nothing where nobody is set', async (table) => {
    const seen = async (person: string | null) => await found(role, table, person);
    expect(await seen(null)).toEqual([]);
    expect(await seen('')).toEqual([]);
    expect(await seen('nobody of the house')).toEqual([]);
    expect(await seen(idOf('administrator', 'owner', 'own'))).toEqual([]);
    expect(await seen('staff-1')).toEqual(['first']);
    expect(await seen('officer-1')).toEqual(['first']);
    expect(await seen('stranger-1')).toEqual(['second']);
    expect((await seen('auditor-1')).toSorted()).toEqual(['first', 'second']);
  });

  test('finds by every post, relation and standing in what the table says', async () => {
    const wrong: unknown[] = [];
    for (const post of ROLES)
      for (const relation of RELATIONS)
        for (const [standing, sees] of Object.entries(STANDINGS)) {
          const own = standing.startsWith('own');
          const audits = post === 'auditor' && own && sees;
          const related = post !== 'administrator' && post !== 'auditor' && relation !== 'none' && sees;
          const expected = audits ? ['first', 'second'] : related ? ['first'] : [];
          const said = (await found(role, 'dossier', idOf(post, relation, standing))).toSorted();
          if (said.join() !== expected.join()) wrong.push([idOf(post, relation, standing), { said, expected }]);
        }
    expect(wrong).toEqual([]);
  }, 60_000);
});

test('an auditor with a mandate finds what lies within it, on its days, and nothing else', async () => {
  await admin.query("insert into person (id, display_name, given_name) values ('auditor-2', 'x', 'x')");
  await admin.query(
    "insert into appointment (id, person_id, unit, role, from_day) values ('audits', 'auditor-2', 'house', 'auditor', '2020-01-01')",
  );
  await admin.query("update dossier set deciding_body = 'elsewhere' where id = $1", [second]);
  await admin.query(
    `insert into mandate (id, appointment_id, units, from_day, until_day, citation) values ('m', 'audits', '{deciding}', '2020-01-01', '2099-12-31', 'x')`,
  );
  for (const table of readable('nc_audit')) expect(await found('nc_audit', table, 'auditor-2')).toEqual(['first']);
  await admin.query("update mandate set kinds = '{none-of-them}'");
  expect(await found('nc_audit', 'dossier', 'auditor-2')).toEqual([]);
  await admin.query("update mandate set kinds = null, ended_on = '2020-01-02', ended_by = 'x'");
  expect(await found('nc_audit', 'dossier', 'auditor-2')).toEqual([]);
});

test('whoever sets somebody else finds what that one finds, and no more: the limit of this wall', async () => {
  expect(await found('nc_tasks', 'dossier', 'stranger-1')).toEqual(['second']);
});

test('a person is known to one transaction and to none after it', async () => {
  const client = clients.get('nc_tasks');
  const count = async () => Number((await client?.query('select count(*) as n from dossier'))?.rows[0]?.n);
  await client?.query("begin; select set_config('nhipcau.person', 'auditor-1', true)");
  expect(await count()).toBe(2);
  await client?.query('commit');
  expect(await count()).toBe(0);
  expect(await world.as('nc_tasks').as('auditor-1').query({ text: 'select id from dossier' })).toHaveLength(2);
  const alone = await Promise.all(
    Array.from({ length: 20 }, () => world.as('nc_tasks').query({ text: 'select id from dossier' })),
  );
  expect(alone.flat()).toEqual([]);
});

async function codeOf(client: Client, text: string, values: unknown[] = []): Promise<string> {
  await client.query('begin');
  const code = await client.query(text, values).then(
    () => 'allowed',
    (fault: { code: string }) => fault.code,
  );
  await client.query('rollback');
  return code;
}

describe.each(SERVICE_ROLES)('%s', (role) => {
  const privileges = { S: 'SELECT', I: 'INSERT', U: 'UPDATE', D: 'DELETE', T: 'TRUNCATE' } as const;

  test('may do with every table what its table of rights says, and is refused the rest', async () => {
    const client = clients.get(role) as Client;
    const { rows } = await client.query<{ name: string; column: string }>(
      `select c.relname as name, (select attname from pg_attribute where attrelid = c.oid and attnum = 1) as column from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p', 'm') order by 1`,
    );
    const wrong: unknown[] = [];
    for (const { name, column } of rows) {
      const may = TABLE_RIGHTS[role][name] ?? '';
      const tries = {
        S: `select 1 from "${name}" x where x is not null`,
        I: `insert into "${name}" default values`,
        U: `update "${name}" set "${column}" = "${column}"`,
        D: `delete from "${name}"`,
        T: `truncate "${name}"`,
      };
      for (const verb of Object.keys(privileges) as (keyof typeof privileges)[]) {
        const told = verb === 'D' || verb === 'T' ? 'has_table_privilege' : 'has_any_column_privilege';
        const { rows: has } = await client.query(`select ${told}($1::text, $2::text) as may`, [
          `public."${name}"`,
          privileges[verb],
        ]);
        if (has[0]?.may !== may.includes(verb)) wrong.push([name, verb, has[0]]);
        if (!may.includes(verb) && !REFUSED.has(await codeOf(client, tries[verb])))
          wrong.push([name, verb, 'not refused']);
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(TABLE_RIGHTS[role]).filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  }, 60_000);

  test('may call the functions of its table of rights and no other', async () => {
    const { rows } = await (clients.get(role) as Client).query<{ name: string }>(
      `select distinct p.proname as name from pg_proc p where (p.proowner = 'nc_owner'::regrole or p.proname = 'search_key')
         and has_function_privilege(p.oid, 'execute') order by 1`,
    );
    const named = rows.map(({ name }) => name).toSorted();
    expect(named).toEqual(FUNCTION_RIGHTS[role]);
  });

  test.each(['dossier', 'task', 'event_value', 'opening', 'ledger_entry'])(
    'takes nothing of the wall from %s',
    async (table) => {
      const client = clients.get(role) as Client;
      for (const text of [
        `alter table ${table} disable row level security`,
        `alter table ${table} no force row level security`,
        `create policy all_of_it on ${table} using (true)`,
        `alter table ${table} owner to ${role}`,
        'alter role current_user bypassrls',
        'set role nc_owner',
        `create view spare as select * from ${table}`,
        "create or replace function seen_units() returns text[] language sql as 'select null::text[]'",
      ])
        expect([text, await codeOf(client, text)]).toEqual([text, DENIED]);
      await client.query('set row_security = off');
      const read = TABLE_RIGHTS[role][table];
      if (read !== undefined)
        expect(['42501', 'allowed']).toContain(await codeOf(client, `select count(*) from ${table}`));
      await client.query('reset row_security');
    },
  );

  test('owns nothing and passes by no policy', async () => {
    const { rows } = await admin.query(
      `select (select count(*) from pg_class where relowner = r.oid) + (select count(*) from pg_proc where proowner = r.oid) as owned,
         r.rolbypassrls or r.rolsuper or r.rolcreaterole as above, exists (select from pg_auth_members where member = r.oid) as member
       from pg_roles r where r.rolname = $1`,
      [role],
    );
    expect(rows).toEqual([{ owned: '0', above: false, member: false }]);
  });
});

test('every table that names a dossier is behind the wall, its owner too', async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (a.attname = 'dossier_id' or c.relname in ('dossier', 'part_file'))
         and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(rows).toEqual([]);
});

test('an act is opened to whom the dossier concerns, and committed by nobody else', async () => {
  const client = clients.get('nc_tasks') as Client;
  const open = async (person: string) =>
    (await client.query('select present, state, hash, prior_seq from act_open($1, $2, null, null)', [first, person]))
      .rows[0];
  for (const person of ['stranger-1', 'nobody of the house', '']) {
    await client.query('begin');
    expect(await open(person)).toEqual({ present: null, state: null, hash: null, prior_seq: null });
    expect((await client.query('select 1 from task')).rowCount).toBe(person === 'stranger-1' ? 6 : 0);
    await client.query('rollback');
  }
  await client.query('begin');
  expect(await open('officer-1')).toMatchObject({ present: true });
  expect((await client.query('select distinct dossier_id as id from task')).rows).toEqual([{ id: first }]);
  await client.query('rollback');
});

test('nobody writes into what is another person’s own', async () => {
  const client = clients.get('nc_tasks') as Client;
  const view =
    "insert into inbox_view (id, person_id, name, search, is_default, created_at_ms) values (gen_random_uuid(), $1, 'x', '{}', false, 1)";
  const drafted =
    "insert into preparation (dossier_id, task_no, act, body, revision, prepared_by, prepared_at_ms) values ($1, 1, 'opine', '{}', 1, $2, 1)";
  const asOfficer = (text: string, values: unknown[]) =>
    world
      .as('nc_tasks')
      .as('officer-1')
      .query({ text }, values)
      .then(
        () => 'allowed',
        (fault: { code: string }) => fault.code,
      );
  expect(await asOfficer(view, ['officer-1'])).toBe('allowed');
  expect(await asOfficer(view, ['officer-2'])).toBe(DENIED);
  expect(await asOfficer(drafted, [second, 'officer-1'])).toBe(DENIED);
  expect(await asOfficer(drafted, [first, 'officer-2'])).toBe(DENIED);
  expect(await asOfficer(drafted, [first, 'officer-1'])).toBe('allowed');
  expect(await codeOf(client, view, ['officer-1'])).toBe(DENIED);
  expect((await client.query('select 1 from inbox_view')).rowCount).toBe(0);
  expect(await world.as('nc_tasks').as('officer-2').query({ text: 'select 1 from inbox_view' })).toEqual([]);
});
