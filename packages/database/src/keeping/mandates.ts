import type { Kind } from '@nhipcau/domain/vocabulary';
import type { Query } from '../connection/statement.ts';

/** What an auditor may look into, by a decision, from day to day. */
export interface MandateRow {
  readonly id: string;
  readonly person: string;
  readonly appointment: string;
  readonly kinds?: readonly Kind[];
  readonly units?: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly citation: string;
  readonly endedOn?: string;
}

const ROW = `jsonb_strip_nulls(jsonb_build_object('id', m.id, 'person', a.person_id, 'appointment', m.appointment_id, 'kinds', m.kinds,
    'units', m.units, 'from', m.from_day, 'until', m.until_day, 'citation', m.citation, 'endedOn', m.ended_on)) as row`;
const FROM = 'from mandate m join appointment a on a.id = m.appointment_id';

type Held = { readonly row: MandateRow };

export async function listMandates(
  query: Query,
  asked: { readonly afterId?: string; readonly person?: string; readonly limit: number },
): Promise<readonly MandateRow[]> {
  const text = `select ${ROW} ${FROM} where m.id > $1 and ($2::text is null or a.person_id = $2) order by m.id limit $3`;
  const values = [asked.afterId ?? '', asked.person ?? null, asked.limit];
  return (await query<Held & Record<string, unknown>>({ text }, values)).map(({ row }) => row);
}

export async function mandateById(query: Query, id: string): Promise<MandateRow | undefined> {
  return (await query<Held & Record<string, unknown>>({ text: `select ${ROW} ${FROM} where m.id = $1` }, [id]))[0]?.row;
}

export async function addMandate(query: Query, row: Omit<MandateRow, 'person' | 'endedOn'>): Promise<void> {
  const text = `insert into mandate (id, appointment_id, kinds, units, from_day, until_day, citation) values ($1, $2, $3, $4, $5, $6, $7)`;
  const { kinds = null, units = null } = row;
  await query({ text }, [row.id, row.appointment, kinds, units, row.from, row.until, row.citation]);
}

/** False where it was ended before. */
export async function endMandate(
  query: Query,
  ending: { readonly id: string; readonly on: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const text =
    'update mandate set ended_on = $2, ended_by = $3, end_reason = $4 where id = $1 and ended_on is null returning id';
  return (await query({ text }, [ending.id, ending.on, ending.by, ending.reason])).length > 0;
}
