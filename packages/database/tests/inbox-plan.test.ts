import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countInbox, type InboxQuery, inboxStatement, readInbox } from '../src/index.ts';
import { inConsultation } from './support/acts.ts';
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
/** The officer of the tasks, by the service's own role: what the policies of the rows cost is part of the plan. */
let officer: Client;

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
  await admin.query('analyze task; analyze dossier; analyze dossier_unit');
  officer = await world.connect('nc_tasks');
  await officer.query("select set_config('nhipcau.person', 'officer-1', false)");
}, 120_000);
afterAll(() => world?.stop());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How many rows of tasks a page touches, and by which way. */
async function reading(query: Partial<InboxQuery>): Promise<{ ways: readonly string[]; rows: number }> {
  const { text, values } = inboxStatement({ ...OFFICER, limit: PAGE, ...query });
  const { rows } = await officer.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
    `explain (analyze, format json) ${text}`,
    values,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  const scans = (plan === undefined ? [] : nodesOf(plan)).filter((node) => node['Relation Name'] === 'task');
  return {
    ways: [...new Set(scans.map((node) => node['Index Name'] ?? node['Node Type']))],
    rows: scans.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    ),
  };
}

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

test('what is mine is found without reading what the unit owes', async () => {
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
