import type { Database } from './connection/database.ts';

/** A browser's session as it is stored: found by the hash of the cookie's value, its tokens sealed by whoever opened it. */
export interface StoredSession {
  /** What it is called in lists; it opens nothing. */
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly sealed: Buffer;
}

/** One session as its owner sees it in a list. */
export interface ListedSession {
  readonly id: string;
  readonly agent: string;
  readonly createdAtMs: number;
  readonly lastUsedAtMs: number;
}

export interface NewSession {
  readonly issuer: string;
  readonly subject: string;
  readonly sealed: Buffer;
  readonly agent: string;
  readonly providerSession: string | null;
}

/** How long a session lasts, and until when: the present is the caller's, so that a limit can be tried without waiting for it. */
export interface SessionLimits {
  readonly nowMs: number;
  readonly idleSeconds: number;
}

const at = (parameter: string) => `to_timestamp(${parameter}::double precision / 1000)`;
const LIVE = (now: string, idle: string) =>
  `expires_at > ${at(now)} and last_used_at > ${at(now)} - ${idle} * interval '1 second'`;

const OPEN = {
  name: 'session_open',
  text: `insert into session (id_hash, issuer, subject, sealed, agent, provider_session, created_at, last_used_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, ${at('$7')}, ${at('$7')}, ${at('$7')} + $8 * interval '1 second')`,
};
// Used once a minute at most: a page that asks twenty things writes one row, not twenty.
const FIND = {
  name: 'session_find',
  text: `with touched as (update session set last_used_at = ${at('$2')} where id_hash = $1 and $4 and ${LIVE('$2', '$3')}
      and last_used_at < ${at('$2')} - interval '1 minute')
    select id, issuer, subject, sealed from session where id_hash = $1 and ${LIVE('$2', '$3')}`,
};
const RESEAL = {
  name: 'session_reseal',
  text: 'update session set sealed = $3 where id_hash = $1 and sealed = $2 returning true as done',
};
const ROTATE = {
  name: 'session_rotate',
  text: `update session set id_hash = $2, sealed = $3, last_used_at = ${at('$4')} where id_hash = $1 returning true as done`,
};
const END = { name: 'session_end', text: 'delete from session where id_hash = $1' };
const SWEEP = { name: 'session_sweep', text: `delete from session where not (${LIVE('$1', '$2')})` };
// Sessions of a person, whichever of their accounts they were opened with.
const OF_PERSON = `(s.issuer, s.subject) in (select b.issuer, b.subject from account a join account b on b.person_id = a.person_id
  where a.issuer = $1 and a.subject = $2 union all values ($1, $2))`;
const LIST = {
  name: 'session_list',
  text: `select s.id, s.agent, extract(epoch from s.created_at)::float8 * 1000 as "createdAtMs",
      extract(epoch from s.last_used_at)::float8 * 1000 as "lastUsedAtMs"
    from session s where ${OF_PERSON} and ${LIVE('$3', '$4')} order by s.last_used_at desc, s.id`,
};
const END_ONE = {
  name: 'session_end_one',
  text: `delete from session s where s.id = $3 and ${OF_PERSON} returning s.id`,
};
const END_OTHERS = {
  name: 'session_end_others',
  text: `delete from session s where s.id <> $3 and ${OF_PERSON} returning s.id`,
};
const END_BY_PROVIDER = {
  name: 'session_end_by_provider',
  text: `delete from session where issuer = $1 and ($2::text is null or subject = $2) and ($3::text is null or provider_session = $3)
    and ($2::text is not null or $3::text is not null) returning id`,
};
const STANDING = {
  name: 'sessions_standing',
  text: `select id from session where id = any ($1::uuid[]) and ${LIVE('$2', '$3')}`,
};
const END_SIGN_INS = { name: 'end_sign_ins', text: 'select end_sign_ins($1) as ended' };

export async function openSession(
  db: Database,
  idHash: Buffer,
  session: NewSession,
  { nowMs, lifetimeSeconds }: { readonly nowMs: number; readonly lifetimeSeconds: number },
): Promise<void> {
  const { issuer, subject, sealed, agent, providerSession } = session;
  await db.query(OPEN, [idHash, issuer, subject, sealed, agent, providerSession, nowMs, lifetimeSeconds]);
}

/** Undefined where it was never opened, has ended, has run out or was left alone too long. `use` counts the asking as use. */
export async function findSession(
  db: Database,
  idHash: Buffer,
  { nowMs, idleSeconds }: SessionLimits,
  use: boolean,
): Promise<StoredSession | undefined> {
  const [row] = await db.query<StoredSession & Record<string, unknown>>(FIND, [idHash, nowMs, idleSeconds, use]);
  return row;
}

/** False where another request has renewed the tokens first: read again what it stored. */
export async function resealSession(db: Database, idHash: Buffer, before: Buffer, after: Buffer): Promise<boolean> {
  return (await db.query(RESEAL, [idHash, before, after])).length > 0;
}

/** The same session under another cookie's value. False where it has ended meanwhile. */
export async function rotateSession(
  db: Database,
  before: Buffer,
  after: { readonly idHash: Buffer; readonly sealed: Buffer; readonly nowMs: number },
): Promise<boolean> {
  return (await db.query(ROTATE, [before, after.idHash, after.sealed, after.nowMs])).length > 0;
}

export async function endSession(db: Database, idHash: Buffer): Promise<void> {
  await db.query(END, [idHash]);
}

export async function sweepSessions(db: Database, { nowMs, idleSeconds }: SessionLimits): Promise<void> {
  await db.query(SWEEP, [nowMs, idleSeconds]);
}

type Owner = Pick<StoredSession, 'issuer' | 'subject'>;

export async function listSessions(
  db: Database,
  owner: Owner,
  limits: SessionLimits,
): Promise<readonly ListedSession[]> {
  const values = [owner.issuer, owner.subject, limits.nowMs, limits.idleSeconds];
  return await db.query<ListedSession & Record<string, unknown>>(LIST, values);
}

/** Ends one of the owner's own sessions; the ids of those that were ended. */
export async function endOwnSession(db: Database, owner: Owner, id: string): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(END_ONE, [owner.issuer, owner.subject, id])).map((row) => row.id);
}

/** Ends every session of the owner but this one; the ids of those that were ended. */
export async function endOtherSessions(db: Database, owner: Owner, kept: string): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(END_OTHERS, [owner.issuer, owner.subject, kept])).map((row) => row.id);
}

/** What the provider says is over: all sessions of a subject, or those of one session of its own. */
export async function endSessionsOfProvider(
  db: Database,
  ended: { readonly issuer: string; readonly subject: string | null; readonly providerSession: string | null },
): Promise<readonly string[]> {
  const values = [ended.issuer, ended.subject, ended.providerSession];
  return (await db.query<{ id: string }>(END_BY_PROVIDER, values)).map((row) => row.id);
}

/** Which of these sessions still stand. */
export async function sessionsStanding(
  db: Database,
  ids: readonly string[],
  limits: SessionLimits,
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(STANDING, [ids, limits.nowMs, limits.idleSeconds]);
  return new Set(rows.map((row) => row.id));
}

/** Ends every session of a person at once, and every token issued to them up to now. How many sessions there were. */
export async function endSignIns(query: Database['query'], personId: string): Promise<number> {
  return (await query<{ ended: number }>(END_SIGN_INS, [personId]))[0]?.ended ?? 0;
}
