import type { PersonsDatabase } from '../connection/database.ts';
import { type InboxQuery, OF_POST, postRows, postValues } from './inbox.ts';

/** How much waits for a person; each figure ends at the most that is counted. */
export interface InboxCounts {
  readonly mine: number;
  readonly units: number;
  readonly overdue: number;
  readonly soon: number;
}

export interface InboxCounting extends Pick<InboxQuery, 'posts'> {
  readonly nowMs: number;
  /** What is due before it, and not yet late, is due soon. */
  readonly soonBeforeMs: number;
  /** Nobody needs to know more: it bounds what is read, however much waits. */
  readonly most: number;
}

const POSTS = postRows('$1', '$2', '$3');

/** Reads stretches of the index from their beginning, each no longer than the most that is counted. */
const stretch = (condition: string) => `(select count(*)::integer from (
    select 1 from ${POSTS} cross join lateral (
      select 1 from task t where t.state = 'open' and ${OF_POST} and ${condition} limit $4) x limit $4) y)`;

const COUNTS = {
  name: 'inbox_counts',
  text: `select
      (select count(*)::integer from (select 1 from ${POSTS} cross join lateral (
          select * from task where state = 'open' and claimed_by = any (p.persons)
          union all select * from task where state = 'open' and person = any (p.persons) and (claimed_by = any (p.persons)) is not true) t
        where ${OF_POST} limit $4) y) as mine,
      ${stretch('t.due_key >= 0')} as units,
      ${stretch('t.due_key <= $5')} as overdue,
      ${stretch('t.due_key > $5 and t.due_key < $6')} as soon`,
};

export async function countInbox(db: PersonsDatabase, counting: InboxCounting): Promise<InboxCounts> {
  const [row] = await db.query<InboxCounts & Record<string, unknown>>(COUNTS, [
    ...postValues(counting.posts),
    counting.most,
    counting.nowMs,
    counting.soonBeforeMs,
  ]);
  if (row === undefined) throw new Error('a count has no row');
  return row;
}
