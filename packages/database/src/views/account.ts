import type { Database } from '../connection/database.ts';

/** Whose account it is, and which of its tokens count. */
export interface AccountStanding {
  readonly personId: string;
  /** A program, not somebody. */
  readonly service: boolean;
  /** Tokens issued up to this instant, milliseconds since the epoch, open nothing more; 0 where all count. */
  readonly tokensVoidBeforeMs: number;
  /** An administrator closed it: it opens nothing. */
  readonly closed: boolean;
}

const ACCOUNT = {
  name: 'account_standing',
  text: `select a.person_id as "personId", p.service, p.tokens_void_before_ms as "tokensVoidBeforeMs", not a.active as closed
    from account a join person p on p.id = a.person_id where a.issuer = $1 and a.subject = $2`,
};
const EPOCH = { name: 'account_epoch', text: 'select no from account_epoch' };

/** Nothing for an account that nobody registered. */
export async function accountStanding(
  db: Database,
  issuer: string,
  subject: string,
): Promise<AccountStanding | undefined> {
  return (await db.query<AccountStanding & Record<string, unknown>>(ACCOUNT, [issuer, subject]))[0];
}

/** Rises with every change of who may sign in: as long as it stands, what was read of accounts still holds. */
export async function accountEpoch(db: Database): Promise<number> {
  const [row] = await db.query<{ no: number }>(EPOCH);
  if (row === undefined) throw new Error('the epoch of accounts has no row');
  return row.no;
}
