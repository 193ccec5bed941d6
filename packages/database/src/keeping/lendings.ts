import type { Lending } from '@nhipcau/domain/standing/lending';
import type { Query } from '../connection/statement.ts';

/** A delegation or a stand-in as it stands in the books. */
export interface LendingRow extends Lending {
  readonly absenceId?: string;
  /** Number of the delegation's paper. */
  readonly number?: string;
  readonly citation?: string;
  readonly reason?: string;
  readonly grantedBy: string;
  readonly grantedAtMs: number;
  /** The first day on which it holds no more. */
  readonly endedOn?: string;
  readonly endedBy?: string;
  readonly endReason?: string;
}

const ROW = `jsonb_strip_nulls(jsonb_build_object('id', l.id, 'via', l.via, 'absenceId', l.absence_id, 'number', l.number, 'lender', l.lender,
    'holder', l.holder, 'kinds', l.kinds, 'stages', l.stages, 'units', l.units, 'from', l.from_day, 'until', l.until_day,
    'passesOn', l.passes_on, 'under', l.under, 'form', l.form, 'citation', l.citation, 'reason', l.reason, 'grantedBy', l.granted_by,
    'grantedAtMs', l.granted_at_ms, 'endedOn', l.ended_on, 'endedBy', l.ended_by, 'endReason', l.end_reason)) as row`;

type Held = { readonly row: LendingRow };

const rowsOf = (held: readonly Held[]) => held.map(({ row }) => row);

/** One writer of standing at a time: two halves of a circle, written at once, would not see each other. */
export async function lockStanding(query: Query): Promise<void> {
  await query({ text: `select pg_advisory_xact_lock(hashtext('standing'))` });
}

/** Everything lent on some day of these, and not ended before. */
export async function lendingsBetween(query: Query, from: string, until: string): Promise<readonly LendingRow[]> {
  const text = `select ${ROW} from lending l where l.from_day <= $2 and l.until_day >= $1 and (l.ended_on is null or l.ended_on > $1)
    order by l.granted_at_ms, l.id`;
  return rowsOf(await query<Held & Record<string, unknown>>({ text }, [from, until]));
}

/** What a person lends and is lent from a day on, the earliest first. */
export async function lendingsOf(query: Query, personId: string, fromDay: string): Promise<readonly LendingRow[]> {
  const text = `select ${ROW} from lending l where (l.lender = $1 or l.holder = $1) and l.until_day >= $2
      and (l.ended_on is null or l.ended_on > $2) order by l.from_day, l.id`;
  return rowsOf(await query<Held & Record<string, unknown>>({ text }, [personId, fromDay]));
}

/** Whoever stands in during these absences. */
export async function lendingsOfAbsence(query: Query, absences: readonly string[]): Promise<readonly LendingRow[]> {
  const text = `select ${ROW} from lending l where l.absence_id = any($1) order by l.absence_id, l.granted_at_ms, l.id`;
  return rowsOf(await query<Held & Record<string, unknown>>({ text }, [absences]));
}

export async function lendingById(query: Query, id: string): Promise<LendingRow | undefined> {
  return rowsOf(
    await query<Held & Record<string, unknown>>({ text: `select ${ROW} from lending l where l.id = $1` }, [id]),
  )[0];
}

/** The paper on which another rests: its number, and the day from which it, or one further up, holds no more. */
export interface RestsOn {
  readonly number?: string;
  readonly endedOn?: string;
}

/** On what each of these papers rests that were lent on, by their ids. */
export async function papersAbove(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, RestsOn>> {
  if (ids.length === 0) return new Map();
  const text = `with recursive above as (
      select l.id as paper, p.number, p.under, p.ended_on, 1 as step from lending l join lending p on p.id = l.under where l.id = any($1)
      union all
      select a.paper, p.number, p.under, p.ended_on, a.step + 1 from above a join lending p on p.id = a.under)
    select paper, jsonb_strip_nulls(jsonb_build_object('number', min(number) filter (where step = 1), 'endedOn', min(ended_on))) as row
    from above group by paper`;
  const rows = await query<{ readonly paper: string; readonly row: RestsOn }>({ text }, [ids]);
  return new Map(rows.map(({ paper, row }) => [paper, row]));
}

export interface DelegationsAsked {
  readonly afterId?: string;
  readonly person?: string;
  /** Only those in force on this day. */
  readonly on?: string;
  readonly limit: number;
}

/** The register of delegations, ended ones too. */
export async function listDelegations(query: Query, asked: DelegationsAsked): Promise<readonly LendingRow[]> {
  const text = `select ${ROW} from lending l where l.via = 'delegation' and l.id > $1 and ($2::text is null or l.lender = $2 or l.holder = $2)
      and ($3::date is null or (l.from_day <= $3 and l.until_day >= $3 and (l.ended_on is null or l.ended_on > $3)))
    order by l.id limit $4`;
  const values = [asked.afterId ?? '', asked.person ?? null, asked.on ?? null, asked.limit];
  return rowsOf(await query<Held & Record<string, unknown>>({ text }, values));
}

export async function numberTaken(query: Query, number: string): Promise<boolean> {
  return (await query({ text: 'select 1 from lending where number = $1' }, [number])).length > 0;
}

export async function addLending(query: Query, row: LendingRow): Promise<void> {
  const text = `insert into lending (id, via, absence_id, number, lender, holder, kinds, stages, units, from_day, until_day, passes_on, under,
      form, citation, reason, granted_by, granted_at_ms)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;
  const { kinds = null, stages = null, units = null, absenceId = null, number = null, under = null } = row;
  await query({ text }, [
    row.id,
    row.via,
    absenceId,
    number,
    row.lender,
    row.holder,
    kinds,
    stages,
    units,
    row.from,
    row.until,
    row.passesOn,
    under,
    row.form,
    row.citation ?? null,
    row.reason ?? null,
    row.grantedBy,
    row.grantedAtMs,
  ]);
}

/** Ends one lending, or all of an absence, from this day on; false where it was ended before. */
export async function endLendings(
  query: Query,
  ending: {
    readonly id: string;
    readonly on: string;
    readonly by: string;
    readonly reason: string | null;
    readonly atMs: number;
  },
): Promise<boolean> {
  const text = `update lending set ended_on = $2, ended_by = $3, end_reason = $4, ended_at_ms = $5
    where (id = $1 or absence_id = $1) and ended_on is null returning id`;
  return (await query({ text }, [ending.id, ending.on, ending.by, ending.reason, ending.atMs])).length > 0;
}
