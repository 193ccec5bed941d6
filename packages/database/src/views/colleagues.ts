import type { StandingIn } from '../acts/act-context.ts';
import type { PersonsDatabase } from '../connection/database.ts';

/** Somebody with a post in a unit, their own or lent, and everything by which they may act on that day. */
export interface ColleagueRow extends StandingIn {
  readonly id: string;
  /** Open tasks that they hold; no more than the most that is counted. */
  readonly holds: number;
}

const COLLEAGUES = {
  name: 'colleagues',
  text: `select p.id, posts_of(p.id, business_day($2)) as appointments, tied_to(p.id, business_day($2)) as tied,
      (select count(*)::integer from (select 1 from task where state = 'open' and claimed_by = p.id limit $4) h) as holds
    from person p where p.id in (
      select o.person_id from appointment o where o.unit = $1
        and o.from_day <= business_day($2) and (o.until_day is null or o.until_day >= business_day($2))
      union select h.holder from (select distinct l.holder from lending l where l.from_day <= business_day($2)
          and l.until_day >= business_day($2) and (l.ended_on is null or l.ended_on > business_day($2))) h
        where exists (select from posts_lent(h.holder, business_day($2)) x where x.unit = $1))
    order by p.given_name, p.id limit $3`,
};

/** Who is in a unit at an instant, by given name as Vietnamese names are sorted. */
export async function readColleagues(
  db: PersonsDatabase,
  { unit, atMs, limit, mostHeld }: { unit: string; atMs: number; limit: number; mostHeld: number },
): Promise<readonly ColleagueRow[]> {
  return await db.query<ColleagueRow & Record<string, unknown>>(COLLEAGUES, [unit, atMs, limit, mostHeld]);
}
