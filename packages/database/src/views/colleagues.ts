import type { ValidAppointment } from '../acts/act-context.ts';
import type { Database } from '../connection/database.ts';

/** Somebody appointed in a unit, with everything that they are appointed to on that day. */
export interface ColleagueRow {
  readonly id: string;
  readonly appointments: readonly ValidAppointment[];
  /** Open tasks that they hold; no more than the most that is counted. */
  readonly holds: number;
}

const COLLEAGUES = {
  name: 'colleagues',
  text: `select p.id, json_agg(json_build_object('id', a.id, 'unit', a.unit, 'role', a.role, 'from', a.from_day, 'until', a.until_day)
        order by a.id) as appointments,
      (select count(*)::integer from (select 1 from task where state = 'open' and claimed_by = p.id limit $4) h) as holds
    from person p join appointment a on a.person_id = p.id
      and a.from_day <= business_day($2) and (a.until_day is null or a.until_day >= business_day($2))
    where p.id in (select o.person_id from appointment o where o.unit = $1
      and o.from_day <= business_day($2) and (o.until_day is null or o.until_day >= business_day($2)))
    group by p.id, p.given_name order by p.given_name, p.id limit $3`,
};

/** Who is in a unit at an instant, by given name as Vietnamese names are sorted. */
export async function readColleagues(
  db: Database,
  { unit, atMs, limit, mostHeld }: { unit: string; atMs: number; limit: number; mostHeld: number },
): Promise<readonly ColleagueRow[]> {
  return await db.query<ColleagueRow & Record<string, unknown>>(COLLEAGUES, [unit, atMs, limit, mostHeld]);
}
