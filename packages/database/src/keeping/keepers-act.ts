import type { Database } from '../connection/database.ts';
import { violates } from '../connection/database-fault.ts';
import { type Query, queryOn } from '../connection/statement.ts';
import { type KeptChange, keepAct, keptBefore } from './kept-act.ts';

/** Who changes what the house stands on, by which post, and by which request. */
export interface KeepersRequest {
  readonly actor: string;
  readonly act: string;
  readonly instrument: string;
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
}

export type KeepersResult<Reply, Refused> =
  | { readonly ok: true; readonly reply: Reply; readonly replayed: boolean }
  | { readonly ok: false; readonly refusals: readonly (Refused | { readonly code: 'idempotency-key-reused' })[] };

/** What was done: the answer, what the ledger says of it, and why. */
export interface Worked<Reply> {
  readonly reply: Reply;
  readonly changes: readonly KeptChange[];
  readonly reason?: string;
}
export type KeepersWork<Reply, Refused> = (
  query: Query,
) => Promise<Worked<Reply> | { readonly refusals: readonly Refused[] }>;

interface Prior<Reply> {
  readonly requestHash: string;
  readonly reply: Reply;
}
/** Where an act is written down, and where it is found again under its key. */
interface Book<Done extends { readonly reply: unknown }> {
  prior(query: Query, request: Omit<KeepersRequest, 'instrument'>): Promise<Prior<Done['reply']> | undefined>;
  write(query: Query, done: Done): Promise<void>;
}

function answered<Reply>(
  prior: Prior<Reply> | undefined,
  requestHash: string,
): KeepersResult<Reply, never> | undefined {
  if (prior === undefined) return undefined;
  if (prior.requestHash !== requestHash) return { ok: false, refusals: [{ code: 'idempotency-key-reused' }] };
  return { ok: true, reply: prior.reply, replayed: true };
}

/** What an earlier request under the same key was answered, if there was one. */
export async function priorReply<Reply>(
  query: Query,
  { actor, key, requestHash }: Pick<KeepersRequest, 'actor' | 'key' | 'requestHash'>,
): Promise<KeepersResult<Reply, never> | undefined> {
  return answered(await keptBefore<Reply>(query, actor, key), requestHash);
}

/**
 * A change by a keeper and its entry in the administration's chained ledger, in one transaction: nothing is changed that the ledger does not
 * say. The same request again is answered from beside the ledger.
 */
export function keepersAct<Reply, Refused>(
  db: Database,
  request: KeepersRequest,
  work: KeepersWork<Reply, Refused>,
): Promise<KeepersResult<Reply, Refused>> {
  const { actor, ...entry } = request;
  return inTheBook<Worked<Reply>, Refused>(db, request, work, {
    prior: (query) => keptBefore<Reply>(query, actor, request.key),
    write: (query, done) => keepAct(query, actor, { ...entry, changes: done.changes }, done),
  });
}

const OPENING_PRIOR = {
  name: 'openings_prior',
  text: `select record::jsonb -> 'entry' as entry from ledger_entry
    where ledger = 'openings' and actor = $1 and record::jsonb #>> '{entry,key}' = $2 limit 1`,
};
const OPENING_APPEND = { name: 'append_opening_entry', text: 'select append_opening($1, $2)' };

/** The same of the book of emergency openings, whose ledger holds the answer itself. */
export function openingAct<Reply, Refused>(
  db: Database,
  request: Omit<KeepersRequest, 'instrument'>,
  work: (query: Query) => Promise<{ readonly reply: Reply } | { readonly refusals: readonly Refused[] }>,
): Promise<KeepersResult<Reply, Refused>> {
  const { actor, ...entry } = request;
  return inTheBook<{ readonly reply: Reply }, Refused>(db, request, work, {
    prior: async (query) => (await query<{ entry: Prior<Reply> }>(OPENING_PRIOR, [actor, request.key]))[0]?.entry,
    write: async (query, { reply }) => {
      await query(OPENING_APPEND, [actor, { ...entry, reply }]);
    },
  });
}

function inTheBook<Done extends { readonly reply: unknown }, Refused>(
  db: Database,
  request: Omit<KeepersRequest, 'instrument'>,
  work: (query: Query) => Promise<Done | { readonly refusals: readonly Refused[] }>,
  book: Book<Done>,
): Promise<KeepersResult<Done['reply'], Refused>> {
  return db.withClient(async (client) => {
    const query = queryOn(client);
    const before = async () => answered(await book.prior(query, request), request.requestHash);
    try {
      await client.query('begin');
      const prior = await before();
      const worked = prior === undefined ? await work(query) : undefined;
      if (worked === undefined || 'refusals' in worked) {
        await client.query('rollback');
        return prior ?? { ok: false, refusals: worked?.refusals ?? [] };
      }
      await book.write(query, worked);
      await client.query('commit');
      return { ok: true, reply: worked.reply, replayed: false };
    } catch (fault) {
      await client.query('rollback').catch(() => undefined);
      // The same request came twice at once, and the other was quicker.
      const prior = violates(fault, 'kept_act_key') ? await before() : undefined;
      if (prior !== undefined) return prior;
      throw fault;
    }
  });
}
