import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countInbox,
  type DossierQuery,
  dossiersStatement,
  type InboxQuery,
  inboxAsked,
  readInbox,
} from '../src/index.ts';
import type { TitleSearch } from '../src/views/search-words.ts';
import { inConsultation } from './support/acts.ts';
import { touched } from './support/plans.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const TASKS = 100_000;
const DOSSIERS = 2_000;
const PAGE = 50;
/** Some tasks of each page are passed over: another person's, or the first of the next. */
const MOST_READ = 4 * PAGE;
const OFFICER = {
  posts: [{ unit: 'ministry-1', role: 'officer' as const, scopes: null, persons: ['officer-1'] }],
};

let world: DatabaseWorld;
let admin: Client;
/** The officer of the tasks, by the services' own roles: what the policies of the rows cost is part of the plan. */
let officer: Client;
let officerInRegister: Client;

/** A hundred thousand open tasks of one office, on copies of one dossier; due at different instants, some of them never. */
beforeAll(async () => {
  world = await openDatabaseWorld();
  const template = await inConsultation(world);
  admin = await world.connect('postgres');
  await admin.query("set session_replication_role = 'replica'");
  const { rows } = await admin.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'dossier'::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' and attname not in ('id', 'title')`,
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  await admin.query(
    `insert into dossier (id, title, ${columns}) select gen_random_uuid(), 'Hội nghị đối ngoại số ' || n, ${columns}
       from dossier, generate_series(1, ${DOSSIERS}) n where id = $1`,
    [template],
  );
  await admin.query(
    `insert into task (dossier_id, no, kind, dossier_kind, stage, round, unit, role, must_speak, opened_at_ms, due_at_ms, reminders,
         escalated, state)
       select d.id, 100 + n, 'opine', d.kind, 'consultation', 1, 'ministry-1', 'officer', false, n * 1000,
         case when n % 10 = 0 then null else 1700000000000 + n * 60000 + length(d.title) end, 0, false, 'open'
       from dossier d, generate_series(1, ${TASKS / DOSSIERS}) n where d.id <> $1`,
    [template],
  );
  await admin.query(
    `insert into dossier_unit (dossier_id, unit, relation) select d.id, u.unit, u.relation from dossier d, dossier_unit u
       where u.dossier_id = $1 and d.id <> $1`,
    [template],
  );
  await admin.query(
    'update dossier set at_ms = at_ms - o.no * 3600000 from (select id, row_number() over () as no from dossier) o where o.id = dossier.id',
  );
  await admin.query('analyze task; analyze dossier; analyze dossier_unit');
  officer = await world.connect('nc_tasks');
  officerInRegister = await world.connect('nc_dossiers');
  for (const client of [officer, officerInRegister])
    await client.query("select set_config('nhipcau.person', 'officer-1', false)");
}, 120_000);
afterAll(() => world?.stop());

/** How many rows of tasks a page touches, and by which way. */
const reading = (query: Partial<InboxQuery>, titles?: TitleSearch) =>
  touched(officer, inboxAsked({ ...OFFICER, limit: PAGE, ...query }, titles), 'task');

const NOW = 1_700_000_000_000 + 25 * 60_000;

test.each<[string, Partial<InboxQuery>, string]>([
  ['by due day', {}, 'task_inbox_due'],
  ['by due day, backwards', { descending: true }, 'task_inbox_due'],
  ['overdue', { dueBeforeMs: NOW }, 'task_inbox_due'],
  ['due soon', { dueFromMs: NOW, dueBeforeMs: NOW + 600_000 }, 'task_inbox_due'],
  ['overdue long ago: none', { dueBeforeMs: 1 }, 'task_inbox_due'],
  ['never due', { dueNever: true }, 'task_inbox_due'],
  ['by arrival', { order: 'opened' }, 'task_inbox_opened'],
  ['newest first', { order: 'opened', descending: true }, 'task_inbox_opened'],
])('a page of 100,000 tasks follows the index and reads a page: %s', async (_, query, index) => {
  const { ways, rows } = await reading(query);
  expect(ways).toEqual([index]);
  expect(rows).toBeLessThanOrEqual(MOST_READ);
});

test('a page far down the list reads no more than the first', async () => {
  const after = [NOW, '80000000-0000-8000-8000-000000000000', 1];
  const { ways, rows } = await reading({ after });
  expect(ways).toEqual(['task_inbox_due']);
  expect(rows).toBeLessThanOrEqual(MOST_READ);
});

test.each<[string, Partial<InboxQuery>]>([
  ['of a kind', { kind: 'decide' }],
  ['of a stage', { stage: 'approval' }],
  ['of dossiers of a kind', { dossierKind: 'people-award' as never }],
])('what is rare among 100,000 tasks is found by an index: %s', async (_, query) => {
  expect(await reading(query)).toEqual({ ways: ['task_inbox_asked'], rows: 0 });
});

test('what most of 100,000 tasks are is read along the days all the same', async () => {
  const { ways, rows } = await reading({ kind: 'opine' });
  expect(ways).toEqual(['task_inbox_due']);
  expect(rows).toBeLessThanOrEqual(MOST_READ);
});

test('by title the tasks of a page are found through the titles in their order', async () => {
  const asked = inboxAsked({ ...OFFICER, limit: PAGE, order: 'title' });
  const titles = await touched(officer, asked, 'dossier');
  expect(titles.ways).toContain('dossier_title');
  expect(titles.rows).toBeLessThanOrEqual(MOST_READ);
  expect((await touched(officer, asked, 'task')).rows).toBeLessThanOrEqual(MOST_READ);
});

const WORDS: TitleSearch = { plain: '%hoi nghi%', exact: null };
test.each<[string, TitleSearch, number]>([
  ['in most titles', WORDS, MOST_READ],
  ['in no title', { ...WORDS, found: [] }, 0],
])('words that are %s are looked for in a page of rows, not in all', async (_, titles, most) => {
  expect((await reading({}, titles)).rows).toBeLessThanOrEqual(most);
});

test.each<[string, Partial<DossierQuery>, string, number]>([
  ['by last change', {}, 'dossier_changed', MOST_READ],
  [
    'by last change, far down',
    { after: [Date.now() - 900 * 3_600_000, '80000000-0000-8000-8000-000000000000'] },
    'dossier_changed',
    MOST_READ,
  ],
  ['by title', { order: 'title' }, 'dossier_title', MOST_READ],
  ['by beginning', { order: 'start' }, 'dossier_start', MOST_READ],
  ['of a stage that none has', { stage: 'reporting' }, 'dossier_asked', 0],
  ['of an owner that none has', { owner: 'nobody' }, 'dossier_asked', 0],
  ['of a standing that none has', { standing: 'closed' }, 'dossier_asked', 0],
])('the register of a unit that all dossiers concern reads a page: %s', async (_, query, index, most) => {
  const { text, values } = dossiersStatement('officer-1', { units: ['ministry-1'], limit: PAGE, ...query });
  const { ways, rows } = await touched(officerInRegister, { statement: { text }, values }, 'dossier');
  expect(ways).toEqual([index]);
  expect(rows).toBeLessThanOrEqual(most);
});

test('what is mine is found without reading what the unit owes', async () => {
  expect(await reading({ mineOnly: true })).toEqual({ ways: ['task_held', 'task_personal'], rows: 0 });
  await admin.query(
    `update task set claimed_by = 'officer-1' where (dossier_id, no) in (select dossier_id, no from task where no = 150 limit 3)`,
  );
  await admin.query('analyze task');
  const { ways, rows } = await reading({ mineOnly: true });
  expect(ways.toSorted()).toEqual(['task_held', 'task_personal']);
  expect(rows).toBeLessThanOrEqual(3);
  expect(
    (await readInbox(world.as('nc_tasks').as('officer-1'), { ...OFFICER, mineOnly: true, limit: PAGE })).items,
  ).toHaveLength(3);
});

test('counting ends where nobody needs to know more', async () => {
  const counts = await countInbox(world.as('nc_tasks').as('officer-1'), {
    ...OFFICER,
    nowMs: NOW,
    soonBeforeMs: NOW + 1,
    most: 1_000,
  });
  expect(counts).toEqual({ mine: 3, units: 1_000, overdue: 1_000, soon: expect.any(Number) });
});
