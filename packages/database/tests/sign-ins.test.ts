import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accountEpoch,
  accountStanding,
  endOtherSessions,
  endOwnSession,
  endSessionsOfProvider,
  endSignIns,
  findSession,
  listSessions,
  openSession,
  rotateSession,
  SERVICE_ROLES,
  sessionsStanding,
} from '../src/index.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const ISSUER = 'https://id.example.vn';
const limits = (nowMs: number) => ({ nowMs, idleSeconds: 1800 });
const NOW_MS = Date.UTC(2026, 0, 5, 2);

let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
  const admin = await world.connect('postgres');
  for (const person of ['staff-1', 'approver-1']) {
    await admin.query('insert into account (issuer, subject, person_id) values ($1, $2, $2)', [ISSUER, person]);
  }
});
afterAll(() => world?.stop());

async function opened(subject: string, nowMs = NOW_MS, providerSession: string | null = null): Promise<Buffer> {
  const idHash = randomBytes(32);
  const session = { issuer: ISSUER, subject, sealed: Buffer.from('sealed'), agent: 'Firefox · Linux', providerSession };
  await openSession(world.as('nc_console'), idHash, session, { nowMs, lifetimeSeconds: 36_000 });
  return idHash;
}
const found = (idHash: Buffer, nowMs = NOW_MS, use = true) =>
  findSession(world.as('nc_console'), idHash, limits(nowMs), use);

/** A change in the keepers' name, with its entry in their ledger. */
async function kept(text: string): Promise<void> {
  const client = await world.connect('nc_administration');
  const entry = JSON.stringify({ key: randomUUID(), requestHash: 'x', changes: [] });
  try {
    await client.query(`begin; select keep_act('admin', '${entry}', null, null, null); ${text}; commit`);
  } finally {
    await client.end();
  }
}

test('a session ends when it is left alone, is kept by use, and ends at its last hour all the same', async () => {
  const idHash = await opened('staff-1');
  const minutes = (count: number) => NOW_MS + count * 60_000;
  expect(await found(idHash, minutes(29))).toMatchObject({ subject: 'staff-1' });
  expect(await found(idHash, minutes(58))).toBeDefined();
  expect(await found(idHash, minutes(89))).toBeUndefined();
  const watched = await opened('staff-1');
  expect(await found(watched, minutes(29), false)).toBeDefined();
  expect(await found(watched, minutes(31), false)).toBeUndefined();
  const busy = await opened('staff-1');
  for (let hour = 0; hour < 20; hour += 1) await found(busy, minutes(29 * (hour + 1)));
  expect(await found(busy, minutes(590))).toBeDefined();
  expect(await found(busy, minutes(601))).toBeUndefined();
});

test('a session under a new cookie is the same session, and the old cookie opens nothing', async () => {
  const before = await opened('staff-1');
  const { id } = (await found(before)) ?? {};
  const after = { idHash: randomBytes(32), sealed: Buffer.from('new'), nowMs: NOW_MS };
  expect(await rotateSession(world.as('nc_console'), before, after)).toBe(true);
  expect(await found(before)).toBeUndefined();
  expect(await found(after.idHash)).toMatchObject({ id });
  expect(await rotateSession(world.as('nc_console'), before, after)).toBe(false);
});

test('a person lists and ends their own sessions and nobody else’s', async () => {
  const db = world.as('nc_console');
  const owner = { issuer: ISSUER, subject: 'approver-1' };
  const [one, two, three] = [await opened('approver-1'), await opened('approver-1'), await opened('staff-1')];
  const other = (await found(three))?.id ?? '';
  const kept = (await found(one))?.id ?? '';
  expect(await listSessions(db, owner, limits(NOW_MS))).toHaveLength(2);
  expect(await endOwnSession(db, owner, other)).toEqual([]);
  expect(await endOtherSessions(db, owner, kept)).toHaveLength(1);
  expect(await found(two)).toBeUndefined();
  expect([...(await sessionsStanding(db, [kept, other], limits(NOW_MS)))].sort()).toEqual([kept, other].sort());
  expect(await endOwnSession(db, owner, kept)).toEqual([kept]);
});

test('the provider ends its own session or all of a subject, and never everybody', async () => {
  const db = world.as('nc_console');
  const one = await opened('approver-1', NOW_MS, 'sid-1');
  const two = await opened('approver-1', NOW_MS, 'sid-2');
  expect(await endSessionsOfProvider(db, { issuer: ISSUER, subject: null, providerSession: null })).toEqual([]);
  await endSessionsOfProvider(db, { issuer: ISSUER, subject: null, providerSession: 'sid-1' });
  expect([await found(one), (await found(two)) !== undefined]).toEqual([undefined, true]);
  await endSessionsOfProvider(db, { issuer: ISSUER, subject: 'approver-1', providerSession: null });
  expect(await found(two)).toBeUndefined();
});

test('ending the sign-ins of a person ends their sessions, voids their tokens and is seen by who remembers accounts', async () => {
  const db = world.as('nc_administration');
  const idHash = await opened('approver-1');
  const before = await accountEpoch(db);
  const startedMs = Date.now();
  expect(await endSignIns(db.query, 'approver-1')).toBe(1);
  expect(await found(idHash)).toBeUndefined();
  expect(await accountEpoch(db)).toBeGreaterThan(before);
  const standing = await accountStanding(db, ISSUER, 'approver-1');
  expect(standing?.tokensVoidBeforeMs).toBeGreaterThanOrEqual(startedMs);
  expect((await accountStanding(db, ISSUER, 'staff-1'))?.tokensVoidBeforeMs).toBe(0);
});

test('a changed office ends what its holder had open; a noted citation does not', async () => {
  const idHash = await opened('staff-1');
  await kept("update appointment set citation = 'QĐ 12' where person_id = 'staff-1'");
  expect(await found(idHash)).toBeDefined();
  await kept("update appointment set until_day = '2027-01-01' where person_id = 'staff-1'");
  expect(await found(idHash)).toBeUndefined();
});

test('a closed account ends what was opened with it', async () => {
  const db = world.as('nc_administration');
  const idHash = await opened('approver-1');
  await kept("update account set active = false where subject = 'approver-1'");
  expect(await found(idHash)).toBeUndefined();
  expect(await accountStanding(db, ISSUER, 'approver-1')).toMatchObject({ closed: true });
});

test('a program holds no office that decides, whoever tries to give it one', async () => {
  const [{ unit } = { unit: '' }] = await world
    .as('nc_administration')
    .query<{ unit: string }>({ text: 'select unit from appointment limit 1' });
  await kept(`insert into person (id, display_name, given_name, service) values ('sync', 'Đồng bộ', 'Đồng bộ', true)`);
  const appoint = (role: string) =>
    kept(`insert into appointment (id, person_id, unit, role, from_day)
      values ('sync.${role}', 'sync', '${unit}', '${role}', '2026-01-01')`);
  await appoint('staff');
  for (const role of ['head', 'lead', 'officer', 'approver', 'secretary', 'member'])
    await expect(appoint(role)).rejects.toMatchObject({ code: 'NC010' });
  const lent =
    kept(`insert into lending (id, via, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms, number)
    values ('d-1', 'delegation', 'approver-1', 'sync', '2026-01-01', '2026-01-31', false, 'TUQ.', 'approver-1', 0, '1/UQ')`);
  await expect(lent).rejects.toMatchObject({ code: 'NC010' });
  await kept("update person set service = true where id = 'staff-1'");
  const raise = kept("update person set service = true where id = 'approver-1'");
  await expect(raise).rejects.toMatchObject({ code: 'NC010' });
});

test('no right is given or taken in the keepers’ name without an entry that says so', async () => {
  const client = await world.connect('nc_administration');
  for (const text of [
    "insert into person (id, display_name, given_name) values ('unkept', 'x', 'x')",
    `insert into account (issuer, subject, person_id) values ('${ISSUER}', 'unkept', 'staff-1')`,
    "update account set active = true where subject = 'approver-1'",
    "update appointment set until_day = null where person_id = 'staff-1'",
    `insert into appointment (id, person_id, unit, role, from_day) select 'unkept', person_id, unit, 'auditor', from_day
      from appointment where person_id = 'approver-1'`,
    `insert into mandate (id, appointment_id, from_day, until_day, citation)
      select 'unkept', id, from_day, from_day, 'x' from appointment where person_id = 'approver-1'`,
    `insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms)
      values ('unkept', 'head-1', '2026-01-01', '2026-01-02', 'head-1', 0)`,
  ])
    await expect(client.query(text), text).rejects.toMatchObject({ code: 'NC014' });
  // An entry of another transaction serves for nothing.
  await kept('select 1');
  await expect(client.query("update account set active = true where subject = 'approver-1'")).rejects.toMatchObject({
    code: 'NC014',
  });
});

test('whoever lends an office on the day of the house becomes no program, whatever day it is outside', async () => {
  const admin = await world.connect('postgres');
  const { rows } = await admin.query<{ day: string }>('select (business_day(real_now_ms()) - 400)::text as day');
  const day = rows[0]?.day ?? '';
  const become = (id: string) => admin.query('update person set service = true where id = $1', [id]);
  for (const id of ['lender-then', 'holder-then', 'away-then', 'free-then'])
    await admin.query('insert into person (id, display_name, given_name) values ($1, $1, $1)', [id]);
  await admin.query(
    `insert into lending (id, via, number, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
      values ('then', 'delegation', 'then', 'lender-then', 'holder-then', $1, $1, false, 'TUQ.', 'lender-then', 1)`,
    [day],
  );
  await admin.query(
    "insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms) values ('then', 'away-then', $1, $1, 'away-then', 1)",
    [day],
  );
  await admin.query('update clock set movable = true, offset_ms = -400 * 86400000::bigint');
  for (const id of ['lender-then', 'holder-then', 'away-then'])
    await expect(become(id), id).rejects.toMatchObject({ code: 'NC010' });
  await become('free-then');
  await admin.query('update clock set offset_ms = 0');
  for (const id of ['lender-then', 'holder-then', 'away-then']) await become(id);
});

test('a house without an administrator is given its first one by the owner of the database, once, and by no service', async () => {
  const admin = await world.connect('postgres');
  const first = (client: Pick<typeof admin, 'query'>, subject: string) =>
    client.query<{ id: string }>("select first_administrator($1, $2, 'Trần Thị Giả Định', 'owner', 'QĐ 1/QĐ') as id", [
      ISSUER,
      subject,
    ]);
  for (const role of SERVICE_ROLES)
    await expect(first(await world.connect(role), 'none'), role).rejects.toMatchObject({ code: '42501' });
  // Of those in the fixtures nobody has an account.
  const { rows } = await first(admin, 'first-of-all');
  const id = rows[0]?.id ?? '';
  expect(await accountStanding(world.as('nc_tasks'), ISSUER, 'first-of-all')).toMatchObject({
    personId: id,
    closed: false,
  });
  const held = await admin.query<{ given: string; role: string; citation: string }>(
    'select p.given_name as given, a.role, a.citation from person p join appointment a on a.person_id = p.id where p.id = $1',
    [id],
  );
  expect(held.rows).toEqual([{ given: 'Định', role: 'administrator', citation: 'QĐ 1/QĐ' }]);
  const written = await admin.query<{ actor: string }>(
    `select actor from ledger_entry where ledger = 'administration' and record::jsonb #> '{entry,persons}' ? $1`,
    [id],
  );
  expect(written.rows).toEqual([{ actor: 'system' }]);
  await expect(first(admin, 'a-second')).rejects.toMatchObject({ code: 'NC015' });
});
