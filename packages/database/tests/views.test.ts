import { searchKey } from '@nhipcau/domain/text/search-key';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  brokenLedgerEntry,
  NO_FLOOR,
  raisedFloor,
  readCursor,
  readDossiers,
  readFigures,
  readInbox,
  readLogTail,
  readTimeline,
  recordRead,
} from '../src/index.ts';
import { inConsultation, newDossier, opine } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
const open: string[] = [];

beforeAll(async () => {
  world = await openDatabaseWorld();
  for (let count = 0; count < 7; count++) open.push(await inConsultation(world));
  await opine(world, open[0] ?? '', 2);
}, 60_000);
afterAll(() => world.stop());

const OFFICER = {
  posts: [{ unit: 'ministry-1', role: 'officer' as const, scopes: null, persons: ['officer-1'] }],
};

test('an inbox is read page by page, each task once, and only the posts of the reader', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? {} : { after: readCursor(cursor, ['number', 'string', 'number']) ?? [] };
    const page = await readInbox(world.as('nc_tasks').as('officer-1'), { ...OFFICER, limit: 3, ...after });
    seen.push(...page.items.map((item) => item.dossierId));
    expect(page.items.every((item) => item.unit === 'ministry-1')).toBe(true);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(seen.toSorted()).toEqual(open.toSorted());
});

test('orders run both ways and filters narrow the inbox', async () => {
  const db = world.as('nc_tasks').as('officer-1');
  for (const order of ['due', 'opened', 'title'] as const) {
    const up = await readInbox(db, { ...OFFICER, limit: 10, order });
    const down = await readInbox(db, { ...OFFICER, limit: 10, order, descending: true });
    expect(down.items.map((item) => item.dossierId)).toEqual(up.items.map((item) => item.dossierId).toReversed());
  }
  expect((await readInbox(db, { ...OFFICER, limit: 10, kind: 'vote' })).items).toEqual([]);
  expect((await readInbox(db, { ...OFFICER, limit: 10, mineOnly: true })).items).toEqual([]);
  expect((await readInbox(db, { ...OFFICER, limit: 10, words: 'giao ban' })).items).toHaveLength(7);
});

test('a cursor that no page gave is refused', () => {
  expect(readCursor('bm90IGpzb24', ['number'])).toBeUndefined();
  expect(readCursor(Buffer.from('["x"]').toString('base64url'), ['number'])).toBeUndefined();
});

test('a search finds titles without accents, and exactly where accents are typed', async () => {
  await newDossier(world, 'Tổng kết công tác Đối ngoại năm 2023');
  const db = world.as('nc_dossiers').as('staff-1');
  const found = async (words: string) =>
    (await readDossiers(db, { units: ['owner'], words, limit: 10, standing: 'draft' })).items.length;
  expect(await found('doi ngoai')).toBe(1);
  expect(await found('TONG KET')).toBe(1);
  expect(await found('Đối ngoại')).toBe(1);
  expect(await found('Đội ngoại')).toBe(0);
  expect(await found('100%')).toBe(0);
});

test('a draft shows itself to its owners alone', async () => {
  const db = world.as('nc_dossiers');
  const seenBy = async (person: string, scope: { units?: string[] }) =>
    (await readDossiers(db.as(person), { ...scope, standing: 'draft', limit: 10 })).items;
  expect(await seenBy('lead-1', { units: ['deciding'] })).toEqual([]);
  expect(await seenBy('lead-1', {})).toEqual([]);
  expect(await seenBy('staff-1', {})).not.toEqual([]);
  expect(await seenBy('auditor-1', {})).not.toEqual([]);
});

test('the search key of Vietnamese letters is the same in the database as in the domain', async () => {
  for (const text of [
    'Đặng Thị Ánh Tuyết',
    'HOÀ BÌNH hòa bình',
    'Ðà Nẵng Ɖồng Nai',
    'thuỷ điện',
    'Kế hoạch 2025, Cụm 1',
  ]) {
    const [row] = await world.as('nc_tasks').query<{ key: string }>({ text: 'select search_key($1) as key' }, [text]);
    expect(row?.key).toBe(searchKey(text));
  }
});

test('a timeline says who did what by which right, with personal values in place, from either end', async () => {
  const db = world.as('nc_audit').as('auditor-1');
  const { items } = await readTimeline(db, { dossierId: open[0] ?? '', limit: 50 });
  const last = items.at(-1);
  expect(last).toMatchObject({ actor: 'officer-2', event: { type: 'OpinionGiven', text: 'Đồng ý' }, erased: [] });
  expect(last?.record.instrument).toBe('officer-2-appointment');
  const newest = await readTimeline(db, { dossierId: open[0] ?? '', limit: 2, newestFirst: true });
  expect(newest.items.map((item) => item.seq)).toEqual([last?.seq, (last?.seq ?? 0) - 1]);
  expect(newest.nextCursor).toBeDefined();
});

test('figures count what there is', async () => {
  const figures = await readFigures(world.as('nc_audit').as('auditor-1'));
  expect(figures).toMatchObject({ open: 7, tasks: 42, tasksOpen: 41, byStage: [{ stage: 'consultation', open: 7 }] });
});

test('the tail of the log holds back what an open transaction may still precede', async () => {
  const db = world.as('nc_tasks').as('auditor-1');
  const holder = await world.connect('nc_tasks');
  await holder.query('begin');
  await holder.query('select * from act_open($1, $2, null, null)', [open[3], 'officer-1']);
  await opine(world, open[1] ?? '', 3);
  let floor = await raisedFloor(db, NO_FLOOR);
  floor = await raisedFloor(db, floor);
  expect(await readLogTail(db, floor, 0, 1000)).toEqual([]);
  await holder.query('rollback');
  floor = await raisedFloor(db, floor);
  const tail = await readLogTail(db, floor, 0, 1000);
  const ids = tail.map((entry) => entry.logId);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(tail.at(-1)).toMatchObject({ dossierId: open[1], type: 'OpinionGiven' });
});

test('reads of restricted papers are chained in a ledger of their own', async () => {
  const db = world.as('nc_audit');
  await recordRead(db, 'auditor-1', { dossier: open[0] });
  expect(await recordRead(db, 'auditor-1', { dossier: open[1] })).toBe(2);
  expect(await brokenLedgerEntry(db.as('auditor-1'), 'reads')).toBeUndefined();
});
