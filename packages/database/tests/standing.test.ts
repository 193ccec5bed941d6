import { afterAll, beforeAll, expect, test } from 'vitest';
import { inboxStatement, standingOn } from '../src/index.ts';
import { inConsultation } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
let admin: Awaited<ReturnType<DatabaseWorld['connect']>>;
beforeAll(async () => {
  world = await openDatabaseWorld();
  admin = await world.connect('postgres');
}, 60_000);
afterAll(() => world.stop());

const DAY = '2026-12-10';

interface Lent {
  readonly via?: 'absence' | 'delegation';
  readonly stages?: readonly string[];
  readonly units?: readonly string[];
  readonly passesOn?: boolean;
  readonly under?: string;
  readonly endedOn?: string;
}

async function lend(id: string, lender: string, holder: string, lent: Lent = {}): Promise<void> {
  const { via = 'absence', stages = null, units = null, passesOn = false, under = null, endedOn = null } = lent;
  if (via === 'absence') {
    const text = `insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms) values ($1, $2, '2026-12-01', '2026-12-31', $2, 1)`;
    await admin.query(text, [id, lender]);
  }
  await admin.query(
    `insert into lending (id, via, absence_id, number, lender, holder, stages, units, from_day, until_day, passes_on, under, form, granted_by,
        granted_at_ms, ended_on, ended_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-12-01', '2026-12-31', $9, $10, 'KT.', $5, 1, $11, $12)`,
    [
      via === 'absence' ? `${id}-1` : id,
      via,
      via === 'absence' ? id : null,
      via === 'delegation' ? id : null,
      lender,
      holder,
      stages,
      units,
      passesOn,
      under,
      endedOn,
      endedOn === null ? null : lender,
    ],
  );
}

const lentTo = async (person: string, day = DAY) =>
  (await standingOn(world.as('nc_tasks').query, person, day)).appointments.filter(
    ({ principal }) => principal !== undefined,
  );

test('most people have their own posts and nothing else', async () => {
  const standing = await standingOn(world.as('nc_tasks').query, 'officer-1', DAY);
  expect(standing).toEqual({
    appointments: [{ id: 'officer-1-appointment', unit: 'ministry-1', role: 'officer', from: '2020-01-01' }],
    tied: [],
  });
});

test('a post lent on is narrowed by every link, names everyone between, and ends where a link ends', async () => {
  await lend('away-1', 'lead-1', 'officer-1', { stages: ['approval', 'consultation'] });
  await lend('away-2', 'officer-1', 'officer-2', { stages: ['approval'] });
  expect((await lentTo('officer-2')).find(({ principal }) => principal === 'lead-1')).toMatchObject({
    id: 'away-2',
    unit: 'deciding',
    role: 'lead',
    via: 'absence',
    chain: ['officer-1'],
    stages: ['approval'],
  });
  const { tied } = await standingOn(world.as('nc_tasks').query, 'officer-2', DAY);
  expect(tied).toEqual(['lead-1', 'officer-1']);
  expect(await lentTo('officer-2', '2027-01-01')).toEqual([]);
  await lend('away-3', 'head-1', 'officer-3', { stages: ['approval'] });
  await lend('away-4', 'officer-3', 'officer-4', { stages: ['reporting'] });
  expect((await lentTo('officer-4')).map(({ principal }) => principal)).toEqual(['officer-3']);
  await lend('away-5', 'staff-1', 'head-1', { endedOn: DAY });
  expect(await lentTo('head-1')).toEqual([]);
  expect(await lentTo('head-1', '2026-12-09')).toHaveLength(1);
});

test('a delegation lends its grantor’s own posts, and only what may be passed on goes further', async () => {
  await lend('paper-1', 'deciding-head', 'secretary-1', { via: 'delegation', units: ['deciding'] });
  await lend('away-6', 'secretary-1', 'member-1');
  expect((await lentTo('member-1')).map(({ principal }) => principal)).toEqual(['secretary-1']);
  await lend('paper-2', 'approver-1', 'member-2', { via: 'delegation', passesOn: true });
  await lend('paper-3', 'member-2', 'member-3', { via: 'delegation', under: 'paper-2' });
  expect(await lentTo('member-3')).toMatchObject([
    { id: 'paper-3', principal: 'approver-1', chain: ['member-2'], number: 'paper-3' },
  ]);
});

test('a circle that got into the tables ends the walk: nobody is lent their own post', async () => {
  await lend('round-1', 'member-4', 'member-5');
  await lend('round-2', 'member-5', 'member-4');
  expect((await lentTo('member-4')).map(({ principal }) => principal)).toEqual(['member-5']);
});

test('an administrator’s or auditor’s post is lent to nobody', async () => {
  await admin.query("insert into person (id, display_name, given_name) values ('keeper', 'k', 'k')");
  await admin.query(
    "insert into appointment (id, person_id, unit, role, from_day) values ('keeper-1', 'keeper', 'owner', 'administrator', '2020-01-01')",
  );
  await lend('away-7', 'keeper', 'officer-6');
  expect(await lentTo('officer-6')).toEqual([]);
});

/** SQLSTATE of a statement that must fail. */
async function stateOf(
  role: 'nc_tasks' | 'nc_dossiers' | 'nc_administration' | 'nc_audit',
  text: string,
): Promise<string> {
  const client = await world.connect(role);
  return await client.query(text).then(
    () => 'done',
    (fault: { code: string }) => fault.code,
  );
}

test('no service’s role makes itself a stand-in, and nobody rewrites or removes what was lent', async () => {
  const insert = `insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
    values ('x', 'delegation', 'x', 'lead-1', 'staff-1', '2026-12-01', '2026-12-31', false, 'KT.', 'lead-1', 1)`;
  for (const role of ['nc_tasks', 'nc_dossiers', 'nc_audit'] as const)
    expect(await stateOf(role, insert)).toBe('42501');
  expect(await stateOf('nc_administration', "update lending set holder = 'staff-1'")).toBe('42501');
  expect(await stateOf('nc_administration', "update lending set until_day = '2030-01-01'")).toBe('42501');
  expect(await stateOf('nc_administration', 'delete from lending')).toBe('42501');
  expect(await stateOf('nc_administration', 'delete from absence')).toBe('42501');
  expect(
    await stateOf(
      'nc_administration',
      "select act_open('00000000-0000-8000-8000-000000000000', 'lead-1', 'key-00000001', null)",
    ),
  ).toBe('42501');
});

test('whoever lends nothing is found out by two looks at an index, however many others do', async () => {
  await admin.query(
    `insert into person (id, display_name, given_name) select 'many-' || i, 'm', 'm' from generate_series(1, 4000) i`,
  );
  await admin.query(`insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
    select 'bulk-' || i, 'delegation', 'bulk-' || i, 'many-' || i, 'many-' || (i % 4000 + 1), '2026-01-01', '2027-12-31', false, 'TUQ.', 'x', 1
    from generate_series(1, 4000) i`);
  await admin.query('analyze lending');
  const probe = `explain select exists (select from lending l where l.holder = 'officer-5' and l.until_day >= '${DAY}')
    or exists (select from lending l where l.lender = 'officer-5' and l.until_day >= '${DAY}')`;
  const plan = (await admin.query<{ 'QUERY PLAN': string }>(probe)).rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('lending_holder');
  expect(plan).toContain('lending_lender');
  expect(plan).not.toContain('Seq Scan');
});

test('an inbox with lent offices still reads each office by its stretch of the index', async () => {
  await inConsultation(world);
  const posts = [
    { unit: 'ministry-1', role: 'officer' as const, scopes: null, persons: ['officer-1'] },
    {
      unit: 'ministry-2',
      role: 'officer' as const,
      scopes: [{ stages: ['consultation' as const] }],
      persons: ['officer-2'],
    },
  ];
  const { text, values } = inboxStatement({ posts, limit: 25 });
  await admin.query('set enable_seqscan = off');
  const plan = (await admin.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).rows
    .map((row) => row['QUERY PLAN'])
    .join('\n');
  expect(plan).toContain('task_inbox_due');
  const rows = (await admin.query<{ unit: string }>(text, values)).rows.map(({ unit }) => unit);
  expect(rows.toSorted()).toEqual(['ministry-1', 'ministry-2']);
});
