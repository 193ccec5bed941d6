import type { Database } from '../connection/database.ts';
import { type Query, queryOn } from '../connection/statement.ts';

/** Who changes what the house stands on, and by which request. */
export interface KeepersRequest {
  readonly actor: string;
  readonly act: string;
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
}

export type KeepersResult<Reply, Refused> =
  | { readonly ok: true; readonly reply: Reply; readonly replayed: boolean }
  | { readonly ok: false; readonly refusals: readonly (Refused | { readonly code: 'idempotency-key-reused' })[] };

export type KeepersWork<Reply, Refused> = (
  query: Query,
) => Promise<{ readonly reply: Reply } | { readonly refusals: readonly Refused[] }>;

const PRIOR = {
  name: 'keepers_prior',
  text: `select record::jsonb -> 'entry' as entry from ledger_entry
    where ledger = $3 and actor = $1 and record::jsonb #>> '{entry,key}' = $2 limit 1`,
};
const APPEND = {
  administration: { name: 'append_keepers_entry', text: 'select append_administration($1, $2)' },
  openings: { name: 'append_opening_entry', text: 'select append_opening($1, $2)' },
};
/** Where what is changed is written down. */
type KeepersLedger = keyof typeof APPEND;

interface Entry<Reply> {
  readonly requestHash: string;
  readonly reply: Reply;
}

/** What an earlier request under the same key was answered, if there was one. */
export async function priorReply<Reply>(
  query: Query,
  { actor, key, requestHash }: KeepersRequest,
  ledger: KeepersLedger = 'administration',
): Promise<KeepersResult<Reply, never> | undefined> {
  const [prior] = await query<{ entry: Entry<Reply> }>(PRIOR, [actor, key, ledger]);
  if (prior === undefined) return undefined;
  if (prior.entry.requestHash !== requestHash) return { ok: false, refusals: [{ code: 'idempotency-key-reused' }] };
  return { ok: true, reply: prior.entry.reply, replayed: true };
}

/**
 * A change by a keeper and its entry in a chained ledger, that of the administration, in one transaction: nothing is changed that the ledger
 * does not say. The same request again is answered from the ledger.
 */
export function keepersAct<Reply, Refused>(
  db: Database,
  request: KeepersRequest,
  work: KeepersWork<Reply, Refused>,
  ledger: KeepersLedger = 'administration',
): Promise<KeepersResult<Reply, Refused>> {
  return db.withClient(async (client) => {
    const query = queryOn(client);
    try {
      await client.query('begin');
      const prior = await priorReply<Reply>(query, request, ledger);
      const worked = prior === undefined ? await work(query) : undefined;
      if (worked === undefined || 'refusals' in worked) {
        await client.query('rollback');
        return prior ?? { ok: false, refusals: worked?.refusals ?? [] };
      }
      const { actor, ...entry } = request;
      await query(APPEND[ledger], [actor, { ...entry, reply: worked.reply }]);
      await client.query('commit');
      return { ok: true, reply: worked.reply, replayed: false };
    } catch (fault) {
      await client.query('rollback').catch(() => undefined);
      throw fault;
    }
  });
}
