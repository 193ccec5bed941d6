import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { OpeningInForce, StandingIn } from '../acts/act-context.ts';
import type { Database, PersonsDatabase } from '../connection/database.ts';

/** Who reads, and the business time at which. */
export interface Reader extends StandingIn {
  readonly personId: string;
  readonly nowMs: number;
}

/** A dossier as of now, with what the guard and the rules need to say what the reader may do. */
export interface DossierReading {
  readonly state: DossierState;
  readonly hash: string;
  readonly title: string;
  /** Number of the newest wake that was raised for its workflow. */
  readonly wakeNo: number;
  readonly rules: Rules;
  readonly reader: Reader;
}

const DAY = 'business_day(t.now_ms)';
const OWN = `(select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', a.id, 'unit', a.unit, 'role', a.role, 'from', a.from_day,
      'until', a.until_day, 'form', a.form, 'title', a.title)) order by a.id), '[]') from appointment a
    where a.person_id = $1 and a.from_day <= ${DAY} and (a.until_day is null or a.until_day >= ${DAY}))`;
/** Most people lend nothing, are lent nothing and audit nothing: their own posts are read without asking further. */
const LENDS = `(exists (select from lending l where l.holder = $1 and l.until_day >= ${DAY})
    or exists (select from lending l where l.lender = $1 and l.until_day >= ${DAY})
    or exists (select from appointment a where a.person_id = $1 and a.role = 'auditor'))`;
const STANDING = `case when ${LENDS} then posts_of($1, ${DAY}) else ${OWN} end as appointments,
  case when ${LENDS} then tied_to($1, ${DAY}) else '{}'::text[] end as tied,
  case when exists (select from opening o where o.person_id = $1 and o.until_ms > t.now_ms)
    then (select json_agg(o) from openings_of($1, t.now_ms) o) end as openings`;

/** By which posts may be known again: they are as they were on this day, as long as nobody was given any or lost one. */
const POSTS = `(select n.no from account_epoch n) || ' ' || ${DAY} as posts`;

/** Who reads, of the person $1. */
export const READER = {
  name: 'reader',
  text: `select t.now_ms, ${POSTS}, ${STANDING} from (select real_now_ms() + offset_ms as now_ms from clock) t`,
};

/** A reading of the dossier $1, with what else is asked in the same trip, of what is read before it. */
export function readingStatement(
  name: string,
  more = '',
  before = '',
): { readonly name: string; readonly text: string } {
  const text = `${before}select t.state, t.hash, t.title, t.wake_no, t.policy_id, t.calendar_version, t.now_ms, ${POSTS}${more}
    from (select d.state, encode(d.hash, 'hex') as hash, d.title, d.wake_no, d.policy_id, (select max(version) from calendar) as calendar_version,
        greatest(real_now_ms() + c.offset_ms, d.at_ms) as now_ms
      from dossier d, clock c where d.id = $1) t`;
  return { name, text };
}

const READING = readingStatement('dossier_reading');

export interface ReaderRow extends Omit<StandingIn, 'openings'> {
  readonly now_ms: number;
  readonly posts: string;
  /** Null where no dossier stands open to the reader. */
  readonly openings: readonly OpeningInForce[] | null;
}

export function readerIn(personId: string, { now_ms: nowMs, appointments, tied, openings }: ReaderRow): Reader {
  return { personId, nowMs, appointments, tied, ...(openings === null ? {} : { openings }) };
}

export interface ReadingRow extends Pick<ReaderRow, 'now_ms' | 'posts'> {
  readonly state: string;
  readonly hash: string;
  readonly title: string;
  readonly wake_no: number;
  readonly policy_id: string;
  readonly calendar_version: number;
}

export async function readerOf(db: Database, personId: string): Promise<Reader> {
  const [row] = await db.query<ReaderRow>(READER, [personId]);
  if (row === undefined) throw new Error('the clock has no row');
  return readerIn(personId, row);
}

/** Undefined where there is no such dossier. Whether the reader may see it is the guard's to say. */
export async function readDossier(db: PersonsDatabase, dossierId: string): Promise<DossierReading | undefined> {
  const [row] = await db.query<ReadingRow & Record<string, unknown>>(READING, [dossierId]);
  return row === undefined ? undefined : await readingOf(db, row);
}

export async function readingOf(db: PersonsDatabase, row: ReadingRow): Promise<DossierReading> {
  const rules = await db.rules.rules(db.query, row.policy_id, row.calendar_version);
  return {
    state: JSON.parse(row.state) as DossierState,
    hash: row.hash,
    title: row.title,
    wakeNo: row.wake_no,
    rules,
    reader: { personId: db.person, nowMs: row.now_ms, ...(await standingIn(db, row.posts)) },
  };
}

/** What is known of this day, or what is read now. An opening ends by the hour: posts beside one are read each time. */
async function standingIn(db: PersonsDatabase, posts: string): Promise<StandingIn> {
  const known = db.posts.get(db.person);
  if (known?.posts === posts) return known.standing;
  const [row] = await db.query<ReaderRow & Record<string, unknown>>(READER, [db.person]);
  if (row === undefined) throw new Error('the clock has no row');
  const { personId: _asked, nowMs: _now, ...standing } = readerIn(db.person, row);
  if (standing.openings === undefined) db.posts.set(db.person, { posts: row.posts, standing });
  return standing;
}
