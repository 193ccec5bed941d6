import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { TITLE_LETTERS_KNOWN } from '@nhipcau/domain/standing/opening';
import type { Kind, OpeningEnding } from '@nhipcau/domain/vocabulary';
import { commitmentTo } from '../acts/personal-values.ts';
import type { Query } from '../connection/statement.ts';

/** A dossier opened in an emergency, as it stands in the book. Times are business time in milliseconds. */
export interface OpeningRow {
  readonly id: string;
  readonly dossier: string;
  readonly kind: Kind;
  readonly owner: string;
  readonly person: string;
  readonly unit: string;
  /** The post by which it was asked. */
  readonly instrument: string;
  readonly reason?: string;
  readonly hours: number;
  /** Number of the paper by which it was asked for. */
  readonly askedAs?: string;
  readonly askedAtMs: number;
  readonly lapsesAtMs: number;
  readonly second?: string;
  readonly confirmedAtMs?: number;
  readonly untilMs?: number;
  readonly endedHow?: OpeningEnding;
  readonly endedAtMs?: number;
  readonly endedBy?: string;
  readonly endReason?: string;
}

export const OPENING_JSON = `jsonb_strip_nulls(jsonb_build_object('id', o.id, 'dossier', o.dossier_id, 'kind', o.kind, 'owner', o.owner,
    'person', o.person_id, 'unit', o.unit, 'instrument', o.instrument, 'reason', o.reason, 'hours', o.hours, 'askedAs', o.asked_as, 'askedAtMs', o.asked_at_ms,
    'lapsesAtMs', o.lapses_at_ms, 'second', o.second_id, 'confirmedAtMs', o.confirmed_at_ms, 'untilMs', o.until_ms, 'endedHow', o.ended_how,
    'endedAtMs', o.ended_at_ms, 'endedBy', o.ended_by, 'endReason', o.end_reason))`;

type Held = { readonly row: OpeningRow } & Record<string, unknown>;

const rowsOf = (held: readonly Held[]) => held.map(({ row }) => row);

/** One writer of openings at a time, so that what is counted before asking still holds after it. */
export async function lockOpenings(query: Query): Promise<void> {
  await query({ text: `select pg_advisory_xact_lock(hashtext('openings'))` });
}

export async function openingById(query: Query, id: string): Promise<OpeningRow | undefined> {
  return rowsOf(await query<Held>({ text: `select ${OPENING_JSON} as row from opening o where o.id = $1` }, [id]))[0];
}

/** Openings of a person that wait or are open. */
export async function openingsAtOnce(query: Query, personId: string, nowMs: number): Promise<readonly OpeningRow[]> {
  const text = `select ${OPENING_JSON} as row from opening o where o.person_id = $1 and o.ended_at_ms is null
      and coalesce(o.until_ms, o.lapses_at_ms) > $2 order by o.asked_at_ms`;
  return rowsOf(await query<Held>({ text }, [personId, nowMs]));
}

/** Every opening of a dossier, newest first, up to `limit`. */
export async function openingsOfDossier(
  query: Query,
  dossierId: string,
  limit: number,
): Promise<readonly OpeningRow[]> {
  const text = `select ${OPENING_JSON} as row from opening o where o.dossier_id = $1 order by o.asked_at_ms desc, o.id desc limit $2`;
  return rowsOf(await query<Held>({ name: 'openings_of_dossier', text }, [dossierId, limit]));
}

export interface OpeningsAsked {
  readonly person: string;
  readonly of: 'mine' | 'waiting' | 'seconded' | 'ours';
  /** For `ours`. */
  readonly units: readonly string[];
  readonly nowMs: number;
  readonly after?: readonly [atMs: number, id: string];
  readonly limit: number;
}

const CONDITIONS = {
  mine: 'o.person_id = $1',
  waiting: 'o.person_id <> $1 and o.confirmed_at_ms is null and o.ended_at_ms is null and o.lapses_at_ms > $2',
  seconded: 'o.second_id = $1',
  ours: 'o.owner = any($3)',
} as const;

export async function listOpenings(query: Query, asked: OpeningsAsked): Promise<readonly OpeningRow[]> {
  const { person, of, units, nowMs, after = [Number.MAX_SAFE_INTEGER, ''], limit } = asked;
  const text = `select ${OPENING_JSON} as row from opening o where ($1::text, $2::bigint, $3::text[]) is not null and ${CONDITIONS[of]}
      and (o.asked_at_ms, o.id) < ($4, $5) order by o.asked_at_ms desc, o.id desc limit $6`;
  return rowsOf(await query<Held>({ text }, [person, nowMs, units, ...after, limit]));
}

/** What may be learnt of a dossier by its exact id before it is opened; undefined where there is none. */
export async function dossierToOpen(
  query: Query,
  dossierId: string,
): Promise<{ readonly kind: Kind; readonly owner: string } | undefined> {
  const text = 'select kind, owner from dossier_to_open($1) where owner is not null';
  return (await query<{ kind: Kind; owner: string }>({ text }, [dossierId]))[0];
}

/** The dossier whose signed paper has a number, and whose title holds so many letters as they are said; the newest where several do. */
export async function dossierOfPaper(
  query: Query,
  { number, title }: { readonly number: string; readonly title: string },
): Promise<string | undefined> {
  const text = 'select dossier_of_paper($1, $2, $3) as id';
  return (await query<{ id: string | null }>({ text }, [number, title, TITLE_LETTERS_KNOWN]))[0]?.id ?? undefined;
}

/** How often a person named a dossier within a day that is not there. Real time, as the ledger has it. */
export async function openingMisses(query: Query, personId: string): Promise<number> {
  const text = `select count(*)::integer as misses from ledger_entry where ledger = 'openings' and actor = $1
      and recorded_at_ms > real_now_ms() - 86400000 and record::jsonb -> 'entry' ? 'unknown'`;
  return (await query<{ misses: number }>({ text }, [personId]))[0]?.misses ?? 0;
}

/** Persons who may agree to what somebody asks, as far as posts tell: administrators, then heads, of the own unit first. */
export async function openingSeconds(
  query: Query,
  asked: { readonly person: string; readonly unit: string; readonly day: string; readonly limit: number },
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const text = `select p.id, p.display_name as name from person p join appointment a on a.person_id = p.id
    where a.role in ('head', 'administrator') and a.from_day <= $3 and (a.until_day is null or a.until_day >= $3) and not p.service
      and p.id <> $1 and p.id <> all (tied_to($1, $3)) and exists (select from account c where c.person_id = p.id and c.active)
    group by p.id, p.display_name, p.given_name
    order by bool_or(a.role = 'administrator') desc, bool_or(a.unit = $2) desc, p.given_name, p.id limit $4`;
  const rows = await query<{ id: string; name: string }>({ text }, [asked.person, asked.unit, asked.day, asked.limit]);
  return rows;
}

/** Free text with its salt, and what the ledger holds in its place: the text can be erased, and the chain stays whole. */
export interface SaltedReason {
  readonly reason: string;
  readonly salt: Buffer;
  readonly commitment: string;
}

export function salted(reason: string): SaltedReason {
  const salt = randomBytes(32);
  return { reason, salt, commitment: commitmentTo(salt, canonicalJson(reason)) };
}

export async function addOpening(
  query: Query,
  row: Omit<OpeningRow, 'reason'>,
  { reason, salt }: SaltedReason,
): Promise<void> {
  const text = `insert into opening (id, dossier_id, kind, owner, person_id, unit, instrument, hours, asked_at_ms, lapses_at_ms, asked_as, reason,
      reason_salt) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
  const { id, dossier, kind, owner, person, unit, instrument, hours, askedAtMs, lapsesAtMs, askedAs = null } = row;
  const asked = [id, dossier, kind, owner, person, unit, instrument, hours, askedAtMs, lapsesAtMs, askedAs];
  await query({ text }, [...asked, reason, salt]);
}

export async function confirmOpening(
  query: Query,
  second: {
    readonly id: string;
    readonly by: string;
    readonly unit: string;
    readonly instrument: string;
    readonly atMs: number;
    readonly untilMs: number;
  },
): Promise<void> {
  const text = `update opening set second_id = $2, second_unit = $3, second_instrument = $4, confirmed_at_ms = $5, until_ms = $6 where id = $1`;
  await query({ text }, [second.id, second.by, second.unit, second.instrument, second.atMs, second.untilMs]);
}

export async function endOpening(
  query: Query,
  ending: {
    readonly id: string;
    readonly how: OpeningEnding;
    readonly by: string;
    readonly atMs: number;
  } & SaltedReason,
): Promise<void> {
  const text = `update opening set ended_how = $2, ended_by = $3, ended_at_ms = $4, end_reason = $5, end_reason_salt = $6 where id = $1`;
  await query({ text }, [ending.id, ending.how, ending.by, ending.atMs, ending.reason, ending.salt]);
}
