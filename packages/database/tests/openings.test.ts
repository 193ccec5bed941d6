import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLedgerEntry, dossierToOpen } from '../src/index.ts';
import { inConsultation } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const [DENIED, APPEND_ONLY, CHECK, ONE_WITH_THE_ASKER, UNKEPT] = ['42501', 'NC005', '23514', 'NC011', 'NC014'];
const HOUR = 3_600_000;
const AT = Date.parse('2026-12-10T03:00:00Z');

let world: DatabaseWorld;
let service: Client;
let admin: Client;
let dossier: string;
beforeAll(async () => {
  world = await openDatabaseWorld();
  service = await world.connect('nc_administration');
  admin = await world.connect('postgres');
  dossier = await inConsultation(world);
  await admin.query(`insert into appointment (id, person_id, unit, role, from_day) values
    ('asker-head', 'stranger-1', 'elsewhere', 'head', '2020-01-01')`);
}, 60_000);
afterAll(() => world.stop());

type Asking = Pick<Client, 'query'>;
/** The service's own login, each change with its entry in the ledger of openings. */
const keepers = {
  async query(text: string, values: unknown[] = []) {
    await service.query('begin');
    try {
      await service.query("select append_opening('stranger-1', '{}')");
      await service.query(text, values);
      await service.query('commit');
    } catch (fault) {
      await service.query('rollback');
      throw fault;
    }
  },
} as Asking;

async function codeOf(client: Asking, text: string, values: unknown[] = []): Promise<string> {
  try {
    await client.query(text, values);
    return 'allowed';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
}

const ASK = `insert into opening (id, dossier_id, kind, owner, person_id, unit, instrument, reason, reason_salt, hours, asked_at_ms, lapses_at_ms)
  values ($1, $2, 'bench', 'owner', 'stranger-1', 'elsewhere', 'asker-head', 'Vì', sha256('salt'), $3, $4::bigint, $4::bigint + 86400000)`;
const CONFIRM = `update opening set second_id = $2, second_unit = 'deciding', second_instrument = 'x', confirmed_at_ms = $3::bigint,
  until_ms = $3::bigint + hours * 3600000 where id = $1`;

async function openedTo(id: string, atMs: number): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>(`select id from openings_of('stranger-1', $1)`, [atMs]);
  return rows.map((row) => row.id).filter((one) => one === id);
}

test('it is open from the moment of agreement, for its hours, to whoever still holds the post', async () => {
  await keepers.query(ASK, ['o-1', dossier, 2, AT]);
  expect(await openedTo('o-1', AT + 1)).toEqual([]);
  await keepers.query(CONFIRM, ['o-1', 'deciding-head', AT + HOUR]);
  expect(await openedTo('o-1', AT + HOUR - 1)).toEqual([]);
  expect(await openedTo('o-1', AT + HOUR)).toEqual(['o-1']);
  expect(await openedTo('o-1', AT + 3 * HOUR - 1)).toEqual(['o-1']);
  expect(await openedTo('o-1', AT + 3 * HOUR)).toEqual([]);
  await admin.query(`update appointment set until_day = '2026-12-09' where id = 'asker-head'`);
  expect(await openedTo('o-1', AT + HOUR)).toEqual([]);
  await admin.query(`update appointment set until_day = null where id = 'asker-head'`);
  await keepers.query(
    `update opening set ended_how = 'ended', ended_by = 'stranger-1', ended_at_ms = $1 where id = 'o-1'`,
    [AT + HOUR],
  );
  expect(await openedTo('o-1', AT + HOUR)).toEqual([]);
});

test('raw SQL of the service opens nothing that its ledger does not say', async () => {
  expect(await codeOf(service, ASK, ['o-0', dossier, 2, AT])).toBe(UNKEPT);
  await keepers.query(ASK, ['o-0', dossier, 2, AT]);
  expect(await codeOf(service, CONFIRM, ['o-0', 'deciding-head', AT])).toBe(UNKEPT);
});

test('raw SQL of the service opens nothing by itself: no more hours, no agreement beforehand, none by the asker', async () => {
  for (const hours of [0, 25]) expect(await codeOf(keepers, ASK, [`o-${hours}`, dossier, hours, AT])).toBe(CHECK);
  const beforehand = `insert into opening (id, confirmed_at_ms) values ('o-9', 1)`;
  expect(await codeOf(keepers, beforehand)).toBe(DENIED);
  await keepers.query(ASK, ['o-2', dossier, 2, AT]);
  expect(await codeOf(keepers, CONFIRM, ['o-2', 'stranger-1', AT])).toBe(CHECK);
  expect(await codeOf(keepers, CONFIRM, ['o-2', 'deciding-head', AT + 24 * HOUR])).toBe(CHECK);
  const longer = CONFIRM.replace('hours * 3600000', '86400000');
  expect(await codeOf(keepers, longer, ['o-2', 'deciding-head', AT])).toBe(CHECK);
});

test('whoever stands in for the asker agrees to nothing, whatever asks the database', async () => {
  await keepers.query(ASK, ['o-3', dossier, 2, AT]);
  await admin.query(`insert into absence (id, person_id, from_day, until_day, set_by, set_at_ms)
    values ('away', 'stranger-1', '2026-12-01', '2026-12-31', 'stranger-1', 1)`);
  await admin.query(`insert into lending (id, via, absence_id, lender, holder, from_day, until_day, passes_on, form, granted_by, granted_at_ms)
    values ('away-1', 'absence', 'away', 'stranger-1', 'deciding-head', '2026-12-01', '2026-12-31', false, 'KT.', 'stranger-1', 1)`);
  expect(await codeOf(keepers, CONFIRM, ['o-3', 'deciding-head', AT])).toBe(ONE_WITH_THE_ASKER);
  expect(await codeOf(keepers, CONFIRM, ['o-3', 'head-1', AT])).toBe('allowed');
});

test('what was asked, agreed and closed is written once and never taken out', async () => {
  await keepers.query(ASK, ['o-4', dossier, 2, AT]);
  expect(await codeOf(keepers, `update opening set hours = 24 where id = 'o-4'`)).toBe(DENIED);
  expect(await codeOf(admin, `update opening set hours = 24 where id = 'o-4'`)).toBe(APPEND_ONLY);
  await keepers.query(CONFIRM, ['o-4', 'head-1', AT]);
  expect(await codeOf(keepers, CONFIRM, ['o-4', 'head-1', AT + 1])).toBe(APPEND_ONLY);
  await keepers.query(
    `update opening set ended_how = 'ended', ended_by = 'head-1', ended_at_ms = $1 where id = 'o-4'`,
    [AT],
  );
  const reopen = `update opening set ended_how = null, ended_by = null, ended_at_ms = null where id = 'o-4'`;
  expect(await codeOf(keepers, reopen)).toBe(APPEND_ONLY);
  expect(await codeOf(admin, 'delete from opening')).toBe(APPEND_ONLY);
  for (const role of ['nc_dossiers', 'nc_tasks', 'nc_audit', 'nc_worker', 'nc_relay', 'nc_console'] as const)
    expect(await codeOf(await world.connect(role), CONFIRM, ['o-4', 'head-1', AT])).toBe(DENIED);
});

test('a dossier that is to be opened is known by its exact id alone, and the ledger of openings proves itself', async () => {
  const { query } = world.as('nc_administration');
  expect(await dossierToOpen(query, dossier)).toEqual({ kind: 'bench', owner: 'owner' });
  expect(await dossierToOpen(query, '0e4f5a52-6f0a-5c3e-9a54-1f2f4c3b2a10')).toBeUndefined();
  const said = async (what: string) => {
    const entry = { reply: { what, opening: 'o-1' } };
    const { rows } = await service.query<{ seq: number }>('select append_opening($1, $2) as seq', ['x', entry]);
    return rows[0]?.seq;
  };
  await said('asked');
  const confirmed = await said('confirmed');
  expect(await brokenLedgerEntry(world.as('nc_audit'), 'openings')).toBeUndefined();
  await admin.query('alter table ledger_entry disable trigger user');
  await admin.query(
    `update ledger_entry set record = replace(record, 'confirmed', 'refused') where ledger = 'openings' and seq = $1`,
    [confirmed],
  );
  expect(await brokenLedgerEntry(world.as('nc_audit'), 'openings')).toBe(confirmed);
  await admin.query(`delete from ledger_entry where ledger = 'openings' and seq = $1`, [confirmed]);
  expect(await brokenLedgerEntry(world.as('nc_audit'), 'openings')).toBe(confirmed);
});
