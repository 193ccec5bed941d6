import type { Query } from '../connection/statement.ts';

export interface AbsenceRow {
  readonly id: string;
  readonly person: string;
  /** First and last day, local dates. */
  readonly from: string;
  readonly until: string;
  /** Why a keeper set it. */
  readonly reason?: string;
  readonly setBy: string;
  readonly setAtMs: number;
  /** The day of the return. */
  readonly endedOn?: string;
  readonly endedBy?: string;
}

const ROW = `jsonb_strip_nulls(jsonb_build_object('id', a.id, 'person', a.person_id, 'from', a.from_day, 'until', a.until_day, 'reason', a.reason,
    'setBy', a.set_by, 'setAtMs', a.set_at_ms, 'endedOn', a.ended_on, 'endedBy', a.ended_by)) as row`;

type Held = { readonly row: AbsenceRow };

export async function absenceById(query: Query, id: string): Promise<AbsenceRow | undefined> {
  const text = `select ${ROW} from absence a where a.id = $1`;
  return (await query<Held & Record<string, unknown>>({ text }, [id]))[0]?.row;
}

export async function absencesById(query: Query, ids: readonly string[]): Promise<readonly AbsenceRow[]> {
  const text = `select ${ROW} from absence a where a.id = any($1) order by a.from_day, a.id`;
  return (await query<Held & Record<string, unknown>>({ text }, [ids])).map(({ row }) => row);
}

/** A person's absences on some day of these, and not ended before. */
export async function absencesOf(
  query: Query,
  persons: readonly string[],
  from: string,
  until: string,
): Promise<readonly AbsenceRow[]> {
  const text = `select ${ROW} from absence a where a.person_id = any($1) and a.from_day <= $3 and a.until_day >= $2
      and (a.ended_on is null or a.ended_on > $2) order by a.from_day, a.id`;
  return (await query<Held & Record<string, unknown>>({ text }, [persons, from, until])).map(({ row }) => row);
}

export async function listAbsences(
  query: Query,
  asked: { readonly afterId?: string; readonly person?: string; readonly on?: string; readonly limit: number },
): Promise<readonly AbsenceRow[]> {
  const text = `select ${ROW} from absence a where a.id > $1 and ($2::text is null or a.person_id = $2)
      and ($3::date is null or (a.from_day <= $3 and a.until_day >= $3 and (a.ended_on is null or a.ended_on > $3)))
    order by a.id limit $4`;
  const values = [asked.afterId ?? '', asked.person ?? null, asked.on ?? null, asked.limit];
  return (await query<Held & Record<string, unknown>>({ text }, values)).map(({ row }) => row);
}

export async function addAbsence(query: Query, row: AbsenceRow): Promise<void> {
  const text = `insert into absence (id, person_id, from_day, until_day, reason, set_by, set_at_ms) values ($1, $2, $3, $4, $5, $6, $7)`;
  await query({ text }, [row.id, row.person, row.from, row.until, row.reason ?? null, row.setBy, row.setAtMs]);
}

/** False where it was ended before. */
export async function endAbsence(
  query: Query,
  ending: { readonly id: string; readonly on: string; readonly by: string; readonly atMs: number },
): Promise<boolean> {
  const text =
    'update absence set ended_on = $2, ended_by = $3, ended_at_ms = $4 where id = $1 and ended_on is null returning id';
  return (await query({ text }, [ending.id, ending.on, ending.by, ending.atMs])).length > 0;
}
