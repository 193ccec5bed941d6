import type { Database } from '../connection/database.ts';
import { distinctPosts, type InboxQuery } from './inbox.ts';

/** How much waits for a person; each figure ends at the most that is counted. */
export interface InboxCounts {
  readonly mine: number;
  readonly units: number;
  readonly overdue: number;
  readonly soon: number;
}

export interface InboxCounting extends Pick<InboxQuery, 'personId' | 'posts'> {
  readonly nowMs: number;
  /** What is due before it, and not yet late, is due soon. */
  readonly soonBeforeMs: number;
  /** Nobody needs to know more: it bounds what is read, however much waits. */
  readonly most: number;
}

/** Reads stretches of the index from their beginning, each no longer than the most that is counted. */
const stretch = (condition: string) => `(select count(*)::integer from (
    select 1 from unnest($1::text[], $2::text[]) as p(unit, role) cross join lateral (
      select 1 from task t where t.state = 'open' and t.unit = p.unit and t.role = p.role and (t.person is null or t.person = $3)
        and ${condition} limit $4) x limit $4) y)`;

const COUNTS = {
  name: 'inbox_counts',
  text: `select
      (select count(*)::integer from (select 1 from (
          select unit, role from task where state = 'open' and claimed_by = $3 and (person is null or person = $3)
          union all select unit, role from task where state = 'open' and person = $3 and claimed_by is distinct from $3) t
        where (t.unit, t.role) in (select * from unnest($1::text[], $2::text[])) limit $4) y) as mine,
      ${stretch('t.due_key >= 0')} as units,
      ${stretch('t.due_key <= $5')} as overdue,
      ${stretch('t.due_key > $5 and t.due_key < $6')} as soon`,
};

export async function countInbox(db: Database, counting: InboxCounting): Promise<InboxCounts> {
  const posts = distinctPosts(counting);
  const [row] = await db.query<InboxCounts & Record<string, unknown>>(COUNTS, [
    posts.map(({ unit }) => unit),
    posts.map(({ role }) => role),
    counting.personId,
    counting.most,
    counting.nowMs,
    counting.soonBeforeMs,
  ]);
  if (row === undefined) throw new Error('a count has no row');
  return row;
}
