import type { PersonsDatabase } from '../connection/database.ts';
import type { Page } from './cursor.ts';
import { type InboxQuery, type InboxRow, inboxAsked, inboxPage, readInbox } from './inbox.ts';
import { READER, type Reader, type ReaderRow, readerIn, readerOf } from './reading.ts';

/** Readers as they were when they last asked, by the connections that read for them; whoever has not asked for longest is forgotten. */
const MOST_REMEMBERED = 2_000;
const remembered = new WeakMap<object, Map<string, Reader>>();

function remember({ pool, person }: PersonsDatabase, reader: Reader): void {
  const known = remembered.get(pool) ?? new Map<string, Reader>();
  remembered.set(pool, known);
  known.delete(person);
  known.set(person, reader);
  const [oldest] = known.keys();
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface InboxOfReader {
  readonly reader: Reader;
  readonly page: Page<InboxRow>;
}

/**
 * Who reads, and a page of what is asked of them. The page is asked for in the same trip, for what the reader held when they last
 * asked; it is shown only where they hold the same now, and otherwise asked for again.
 *
 * @param queryOf what to read once it is known who asks; `followsTheClock` where it will be another with every moment
 */
export async function readInboxOf(
  db: PersonsDatabase,
  queryOf: (reader: Reader) => InboxQuery,
  followsTheClock: boolean,
): Promise<InboxOfReader> {
  const before = remembered.get(db.pool)?.get(db.person);
  const guess = before === undefined || followsTheClock ? undefined : queryOf(before);
  if (guess === undefined || guess.words !== undefined) {
    const reader = await readerOf(db, db.person);
    remember(db, reader);
    return { reader, page: await readInbox(db, queryOf(reader)) };
  }
  const [readers = [], rows = []] = await db.together([{ statement: READER, values: [db.person] }, inboxAsked(guess)]);
  const [row] = readers;
  if (row === undefined) throw new Error('the clock has no row');
  const reader = readerIn(db.person, row as ReaderRow);
  remember(db, reader);
  const query = queryOf(reader);
  return { reader, page: isSame(query, guess) ? inboxPage(rows, query.limit) : await readInbox(db, query) };
}
