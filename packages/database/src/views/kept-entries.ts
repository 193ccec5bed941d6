import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { Kept } from '@nhipcau/domain/standing/kept';
import type { Act } from '@nhipcau/domain/vocabulary';
import { commitmentTo } from '../acts/personal-values.ts';
import type { PersonsDatabase } from '../connection/database.ts';
import type { KeptChange } from '../keeping/kept-act.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { Parameters } from './parameters.ts';
import { searchPatterns } from './search-words.ts';

export interface KeptAsked {
  /** Who did it or whom it concerns: an id, or words of the name. */
  readonly person?: string;
  readonly unit?: string;
  readonly what?: Kept;
  /** Business time, the end not included. */
  readonly fromMs?: number;
  readonly untilMs?: number;
  readonly limit: number;
  readonly after?: Position;
}

export interface KeptEntryRow {
  readonly seq: number;
  readonly hash: string;
  readonly atMs: number;
  readonly actor: string;
  readonly act: Act;
  readonly instrument?: string;
  readonly changes: readonly KeptChange[];
  /** Absent where none was given, or once it was erased. */
  readonly reason?: string;
  /** False where the words beside the ledger are not those that it was given. */
  readonly reasonHolds: boolean;
}

interface Stored extends Omit<KeptEntryRow, 'reason' | 'reasonHolds'> {
  readonly reason: string | null;
  readonly salt: Buffer | null;
  readonly commitment: string | null;
}

export const KEPT_CURSOR_KINDS = ['number'] as const;
/** Persons whose name holds the words; more are too many to mean one. */
const MOST_PERSONS = 50;
const AT = `coalesce((x.entry ->> 'at')::bigint, l.recorded_at_ms)`;

function conditionsOf({ person, unit, what, fromMs, untilMs, after }: KeptAsked, values: Parameters): string {
  const conditions = [`l.ledger = 'administration'`];
  if (person !== undefined) {
    const pattern = values.add(searchPatterns(person).plain);
    const named = `array(select p.id from person p where p.id = ${values.add(person)}
        or search_key(p.display_name) like search_key(${pattern}) order by p.id limit ${MOST_PERSONS})`;
    conditions.push(`(l.actor = any(${named}) or x.entry -> 'persons' ?| ${named})`);
  }
  if (unit !== undefined) conditions.push(`x.entry -> 'units' ? ${values.add(unit)}`);
  if (what !== undefined)
    conditions.push(`x.entry -> 'changes' @> jsonb_build_array(jsonb_build_object('what', ${values.add(what)}::text))`);
  if (fromMs !== undefined) conditions.push(`${AT} >= ${values.add(fromMs)}`);
  if (untilMs !== undefined) conditions.push(`${AT} < ${values.add(untilMs)}`);
  if (after !== undefined) conditions.push(`l.seq < ${values.add(after[0])}`);
  return conditions.join(' and ');
}

function keptOf({ salt, reason, commitment, ...row }: Stored): KeptEntryRow {
  if (reason === null) return { ...row, reasonHolds: true };
  const holds = salt !== null && commitment === commitmentTo(salt, canonicalJson(reason));
  return { ...row, reason, reasonHolds: holds };
}

/** What keepers did, as far as the reader may know of it, the last first. */
export async function readKept(db: PersonsDatabase, asked: KeptAsked): Promise<Page<KeptEntryRow>> {
  const values = new Parameters();
  const text = `select l.seq, encode(l.hash, 'hex') as hash, ${AT} as "atMs", l.actor, x.entry ->> 'act' as act,
      x.entry ->> 'instrument' as instrument, coalesce(x.entry -> 'changes', '[]') as changes,
      x.entry #>> '{reason,commitment}' as commitment, k.reason, k.reason_salt as salt
    from ledger_entry l cross join lateral (select l.record::jsonb -> 'entry' as entry offset 0) x left join kept_act k on k.seq = l.seq
    where ${conditionsOf(asked, values)} order by l.seq desc limit ${values.add(asked.limit + 1)}`;
  const rows = await db.query<Stored & Record<string, unknown>>({ text }, values.values);
  return pageOf<KeptEntryRow>(rows.map(keptOf), asked.limit, (row) => [row.seq]);
}
