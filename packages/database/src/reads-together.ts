import type { Database } from './connection/database.ts';

const APPEND = {
  name: 'append_reads',
  text: `select append_read(r.actor, r.entry) as seq
    from unnest($1::text[], $2::jsonb[]) with ordinality as r (actor, entry, place) order by r.place`,
};
/** Most entries in one transaction, far below what its time limit allows. */
const MOST = 100;

interface Waiting {
  readonly actor: string;
  readonly entry: string;
  readonly resolve: (seq: number) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Readers who come while an entry is being written are recorded together by the next transaction: the head of the ledger is one row,
 * and with a commit each every reader would wait for all before. Nobody is answered before the own entry is durable.
 */
class ReadsTogether {
  readonly #db: Database;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(db: Database) {
    this.#db = db;
  }

  record(actor: string, entry: Readonly<Record<string, unknown>>): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ actor, entry: JSON.stringify(entry), resolve, reject });
    if (!this.#writing) void this.#writeAll();
    return promise;
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, MOST);
      this.#waiting = this.#waiting.slice(MOST);
      await this.#write(batch);
    }
    this.#writing = false;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const values = [batch.map((one) => one.actor), batch.map((one) => one.entry)];
      const rows = await this.#db.query<{ seq: number }>(APPEND, values);
      for (const [index, one] of batch.entries()) one.resolve(rows[index]?.seq ?? 0);
    } catch (fault) {
      for (const one of batch) one.reject(fault);
    }
  }
}

const known = new WeakMap<Database, ReadsTogether>();

/** The readers of one database; they wait together however many doors they came through. */
export function readsOf(db: Database): ReadsTogether {
  const reads = known.get(db) ?? new ReadsTogether(db);
  known.set(db, reads);
  return reads;
}
