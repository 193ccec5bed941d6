import type { Database } from './connection/database.ts';
import { readsOf } from './reads-together.ts';
import type { LedgerName } from './schema/ledger.ts';

const OPENING = { name: 'append_opening', text: 'select append_opening($1, $2) as seq' };
const BROKEN = { name: 'broken_ledger_entry', text: 'select broken_ledger_entry($1) as seq' };

type Entry = Readonly<Record<string, unknown>>;

/** Records that somebody read a restricted paper or took an export away. It cannot be switched off. Resolves once it is durable. */
export function recordRead(db: Database, actor: string, entry: Entry): Promise<number> {
  return readsOf(db).record(actor, entry);
}

/** Records an attempt to have a dossier opened that came to nothing; what did come to something is recorded with it. */
export async function recordOpening(db: Database, actor: string, entry: Entry): Promise<number> {
  return (await db.query<{ seq: number }>(OPENING, [actor, entry]))[0]?.seq ?? 0;
}

/** The first entry at which a ledger's chain fails, or undefined where it is whole: whatever of it the caller may read. */
export async function brokenLedgerEntry(db: Database, ledger: LedgerName): Promise<number | undefined> {
  return (await db.query<{ seq: number | null }>(BROKEN, [ledger]))[0]?.seq ?? undefined;
}
