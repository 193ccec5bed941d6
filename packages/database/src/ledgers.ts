import { createHash } from 'node:crypto';
import type { Database } from './connection/database.ts';
import { readsOf } from './reads-together.ts';
import type { LedgerName } from './schema/ledger.ts';

const ADMINISTRATION = { name: 'append_administration', text: 'select append_administration($1, $2) as seq' };
const ENTRIES = {
  name: 'ledger_entries',
  text: `select seq, record, encode(hash, 'hex') as hash from ledger_entry where ledger = $1 order by seq`,
};

type Entry = Readonly<Record<string, unknown>>;

/** Records that somebody read a restricted paper or took an export away. It cannot be switched off. Resolves once it is durable. */
export function recordRead(db: Database, actor: string, entry: Entry): Promise<number> {
  return readsOf(db).record(actor, entry);
}

/** Records what a keeper changed: calendars, organisations, accounts, the clock. */
export async function recordAdministration(db: Database, actor: string, entry: Entry): Promise<number> {
  return (await db.query<{ seq: number }>(ADMINISTRATION, [actor, entry]))[0]?.seq ?? 0;
}

/** The first entry at which a ledger's chain fails, or undefined where it is whole. */
export async function brokenLedgerEntry(db: Database, ledger: LedgerName): Promise<number | undefined> {
  const rows = await db.query<{ seq: number; record: string; hash: string }>(ENTRIES, [ledger]);
  let previousHash: string | null = null;
  for (const [index, { seq, record, hash }] of rows.entries()) {
    const said = JSON.parse(record) as { seq: number; previousHash: string | null };
    const computed = createHash('sha256').update(record, 'utf8').digest('hex');
    if (seq !== index + 1 || said.seq !== seq || said.previousHash !== previousHash || computed !== hash) return seq;
    previousHash = hash;
  }
  return undefined;
}
