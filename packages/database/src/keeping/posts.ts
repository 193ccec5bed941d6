import type { PostHeld } from '@nhipcau/domain/standing/rights-check';
import type { Role } from '@nhipcau/domain/vocabulary';
import type { StandingIn } from '../acts/act-context.ts';
import type { Query } from '../connection/statement.ts';

/** A post of somebody, with its days. */
export interface PostRow {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly from: string;
  readonly until: string | null;
}

/** The own posts of persons on some day of these. */
export async function ownPosts(
  query: Query,
  persons: readonly string[],
  from: string,
  until: string,
): Promise<readonly PostRow[]> {
  const text = `select a.id, a.person_id as person, a.unit, a.role, a.from_day as "from", a.until_day as "until" from appointment a
    where a.person_id = any($1) and a.from_day <= $3 and (a.until_day is null or a.until_day >= $2) order by a.person_id, a.id`;
  return await query<PostRow & Record<string, unknown>>({ text }, [persons, from, until]);
}

/** Business time, read within the transaction that writes by it. */
export async function businessDay(query: Query): Promise<{ readonly day: string; readonly nowMs: number }> {
  const text =
    'select t.now_ms as "nowMs", business_day(t.now_ms) as day from (select real_now_ms() + offset_ms as now_ms from clock) t';
  const [row] = await query<{ day: string; nowMs: number }>({ text });
  if (row === undefined) throw new Error('the clock has no row');
  return row;
}

/** Whether somebody is a program; undefined where nobody of that id is known. */
export async function isService(query: Query, personId: string): Promise<boolean | undefined> {
  return (await query<{ service: boolean }>({ text: 'select service from person where id = $1' }, [personId]))[0]
    ?.service;
}

/** By what posts a person may act on a day, and with whom they are one. */
export async function standingOn(query: Query, personId: string, day: string): Promise<StandingIn> {
  const text = 'select posts_of($1, $2) as appointments, tied_to($1, $2) as tied';
  const [row] = await query<StandingIn & Record<string, unknown>>({ text }, [personId, day]);
  return row ?? { appointments: [], tied: [] };
}

/** Every post in anybody's hands on a day, own or lent; programs hold none that matters here. */
export async function postsHeld(query: Query, day: string): Promise<readonly PostHeld[]> {
  const text = `select a.person_id as person, a.unit, a.role, null as principal from appointment a
      where a.from_day <= $1 and (a.until_day is null or a.until_day >= $1)
    union all
    select h.holder, l.unit, l.role, l.principal
      from (select distinct holder from lending where from_day <= $1 and until_day >= $1 and (ended_on is null or ended_on > $1)) h
      cross join lateral posts_lent(h.holder, $1) l
    order by 1, 2, 3, 4`;
  const rows = await query<{ person: string; unit: string; role: Role; principal: string | null }>({ text }, [day]);
  return rows.map(({ principal, ...post }) => (principal === null ? post : { ...post, principal }));
}

export interface StandInChoice {
  readonly person: string;
  readonly name: string;
  readonly sameUnit: boolean;
  readonly posts: readonly { readonly unit: string; readonly role: Role }[];
}

/** Whom a person may choose: colleagues of the own units, and by name anybody of the house who holds a post on the day. */
export async function standInChoices(
  query: Query,
  asked: { readonly personId: string; readonly day: string; readonly words?: string; readonly limit: number },
): Promise<readonly StandInChoice[]> {
  const held = (alias: string) =>
    `${alias}.from_day <= $2 and (${alias}.until_day is null or ${alias}.until_day >= $2)`;
  const text = `select p.id as person, p.display_name as name,
      bool_or(a.unit in (select o.unit from appointment o where o.person_id = $1 and ${held('o')})) as "sameUnit",
      json_agg(json_build_object('unit', a.unit, 'role', a.role) order by a.id) as posts
    from person p join appointment a on a.person_id = p.id and ${held('a')}
    where p.id <> $1 and not p.service and a.role not in ('administrator', 'auditor')
      and not exists (select from closing c where c.person_id = p.id and c.reopened_at_ms is null)
      and case when $3::text is null then exists (select from appointment s join appointment o on o.unit = s.unit
          where s.person_id = p.id and o.person_id = $1 and ${held('s')} and ${held('o')})
        else search_key(p.display_name) like '%' || search_key($3) || '%' end
    group by p.id, p.display_name, p.given_name order by "sameUnit" desc, p.given_name, p.id limit $4`;
  const words = asked.words?.replace(/[\\%_]/g, '\\$&') ?? null;
  return await query<StandInChoice & Record<string, unknown>>({ text }, [
    asked.personId,
    asked.day,
    words,
    asked.limit,
  ]);
}
