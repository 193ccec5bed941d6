import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLedgerEntry, recordRead } from '../src/index.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
});
afterAll(() => world.stop());

it('records every reader of many at once by itself, in one chain', async () => {
  const db = world.as('nc_audit');
  const numbers = Array.from({ length: 250 }, (_, index) => index + 1);
  const seqs = await Promise.all(numbers.map((no) => recordRead(db, `auditor-${no}`, { what: 'timeline', no })));
  expect(seqs.toSorted((a, b) => a - b)).toEqual(numbers);
  expect(await brokenLedgerEntry(db.as('auditor-1'), 'reads')).toBeUndefined();
  const client = await world.connect('postgres');
  const { rows } = await client.query<{ seq: number; actor: string; no: number }>(
    `select seq, actor, (record::jsonb #>> '{entry,no}')::integer as no from ledger_entry where ledger = 'reads'`,
  );
  for (const { seq, actor, no } of rows) expect([seqs[no - 1], `auditor-${no}`]).toEqual([seq, actor]);
  expect(rows).toHaveLength(250);
});

it('answers a fault to everybody whose entry was not written, and goes on', async () => {
  const db = world.as('nc_audit');
  const other = world.as('nc_worker');
  const refused = await Promise.allSettled([recordRead(other, 'a', {}), recordRead(other, 'b', {})]);
  expect(refused.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  expect(await recordRead(db, 'auditor', { what: 'timeline' })).toBe(251);
});
