import type { Database } from './connection/database.ts';

/** A browser's session as it is stored: found by the hash of the cookie's value, its tokens sealed by whoever opened it. */
export interface StoredSession {
  readonly issuer: string;
  readonly subject: string;
  readonly sealed: Buffer;
}

const OPEN = {
  name: 'session_open',
  text: `insert into session (id_hash, issuer, subject, sealed, expires_at)
    values ($1, $2, $3, $4, now() + $5 * interval '1 second')`,
};

const FIND = {
  name: 'session_find',
  text: 'select issuer, subject, sealed from session where id_hash = $1 and expires_at > now()',
};

const RESEAL = {
  name: 'session_reseal',
  text: 'update session set sealed = $3 where id_hash = $1 and sealed = $2 returning true as done',
};

const END = { name: 'session_end', text: 'delete from session where id_hash = $1' };
const SWEEP = { name: 'session_sweep', text: 'delete from session where expires_at <= now()' };

export async function openSession(
  db: Database,
  idHash: Buffer,
  { issuer, subject, sealed }: StoredSession,
  lifetimeSeconds: number,
): Promise<void> {
  await db.query(OPEN, [idHash, issuer, subject, sealed, lifetimeSeconds]);
}

/** Undefined where it was never opened, has ended or has run out. */
export async function findSession(db: Database, idHash: Buffer): Promise<StoredSession | undefined> {
  const [row] = await db.query<StoredSession & Record<string, unknown>>(FIND, [idHash]);
  return row;
}

/** False where another request has renewed the tokens first: read again what it stored. */
export async function resealSession(db: Database, idHash: Buffer, before: Buffer, after: Buffer): Promise<boolean> {
  return (await db.query(RESEAL, [idHash, before, after])).length > 0;
}

export async function endSession(db: Database, idHash: Buffer): Promise<void> {
  await db.query(END, [idHash]);
}

export async function sweepSessions(db: Database): Promise<void> {
  await db.query(SWEEP);
}
