import { createHash } from 'node:crypto';
import type { PersonsDatabase } from './connection/database.ts';
import { type Query, queryOn, type Statement } from './connection/statement.ts';

/** A view of the inbox as its person saved it. */
export interface InboxViewRow {
  readonly id: string;
  readonly name: string;
  readonly search: Readonly<Record<string, unknown>>;
  readonly isDefault: boolean;
}

type Written = Omit<InboxViewRow, 'id'>;
type Row = InboxViewRow & Record<string, unknown>;
/** `taken` where the person has another view of that name; undefined where there is no such view, or no room for one more. */
export type ViewSaved = InboxViewRow | 'taken' | undefined;

const COLUMNS = 'id, name, search, is_default as "isDefault"';

const LIST = {
  name: 'inbox_views',
  text: `select ${COLUMNS} from inbox_view where person_id = $1 order by created_at_ms, id`,
};

/** Two windows of one person take turns: names stay apart, and one view at most is what the inbox opens with. */
const TURN = {
  name: 'inbox_view_turn',
  text: "select set_config('nhipcau.person', $1, true), pg_advisory_xact_lock(hashtextextended('inbox_view ' || $1, 0))",
};

const NAMESAKE = {
  name: 'inbox_view_namesake',
  text: 'select 1 from inbox_view where person_id = $1 and id <> $2 and name = $3',
};

const UNSET = {
  name: 'inbox_view_unset',
  text: 'update inbox_view set is_default = false where person_id = $1 and id <> $2 and is_default',
};

const SAVE = {
  name: 'inbox_view_save',
  text: `insert into inbox_view (id, person_id, name, search, is_default, created_at_ms)
    select $1, $2, $3, $4, $5, real_now_ms() where (select count(*) from inbox_view where person_id = $2 and id <> $1) < $6
    on conflict (id) do update set name = inbox_view.name returning ${COLUMNS}`,
};

const CHANGE = {
  name: 'inbox_view_change',
  text: `update inbox_view set name = $3, search = $4, is_default = $5 where id = $1 and person_id = $2 returning ${COLUMNS}`,
};

const REMOVE = {
  name: 'inbox_view_remove',
  text: 'delete from inbox_view where id = $1 and person_id = $2 returning id',
};

export async function listInboxViews(db: PersonsDatabase): Promise<readonly InboxViewRow[]> {
  return await db.query<Row>(LIST, [db.person]);
}

/** The same request makes the same view: whoever lost the answer asks again and gets it. */
export async function saveInboxView(
  db: PersonsDatabase,
  { key, most }: { key: string; most: number },
  written: Written,
): Promise<ViewSaved> {
  return await stored(db, { id: idOf(db.person, key), written }, SAVE, [most]);
}

export async function changeInboxView(db: PersonsDatabase, id: string, written: Written): Promise<ViewSaved> {
  return await stored(db, { id, written }, CHANGE);
}

/** False where the person has no such view. */
export async function removeInboxView(db: PersonsDatabase, id: string): Promise<boolean> {
  return (await db.query(REMOVE, [id, db.person])).length > 0;
}

interface Storing {
  readonly id: string;
  readonly written: Written;
}

async function stored(
  db: PersonsDatabase,
  { id, written }: Storing,
  statement: Statement,
  more: readonly unknown[] = [],
): Promise<ViewSaved> {
  return await db.withClient(async (client) => {
    await client.query('begin');
    try {
      const saved = await inTurn(queryOn(client), { personId: db.person, id, written }, statement, more);
      await client.query(typeof saved === 'object' ? 'commit' : 'rollback');
      return saved;
    } catch (fault) {
      await client.query('rollback').catch(() => undefined);
      throw fault;
    }
  });
}

async function inTurn(
  query: Query,
  { personId, id, written }: Storing & { readonly personId: string },
  statement: Statement,
  more: readonly unknown[],
): Promise<ViewSaved> {
  const { name, search, isDefault } = written;
  await query(TURN, [personId]);
  if ((await query(NAMESAKE, [personId, id, name])).length > 0) return 'taken';
  if (isDefault) await query(UNSET, [personId, id]);
  const [row] = await query<Row>(statement, [id, personId, name, JSON.stringify(search), isDefault, ...more]);
  return row;
}

/** A version 8 UUID of the person and the key, as dossiers have them of their creator and key. */
function idOf(personId: string, key: string): string {
  const bytes = createHash('sha256').update(`inbox view\n${personId}\n${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
