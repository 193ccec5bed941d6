import type { Kind, Role, Stage, TaskKind } from '@nhipcau/domain/vocabulary';
import type { QueryResultRow } from 'pg';
import type { PersonsDatabase } from '../connection/database.ts';
import type { Asked } from '../connection/statement.ts';
import { NEVER_DUE_MS } from '../schema/task.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { Parameters } from './parameters.ts';
import { preparedStatement } from './prepared-statement.ts';
import { searchCondition, type TitleSearch, titleSearch } from './search-words.ts';

export type InboxOrder = 'due' | 'opened' | 'title';

/** An office whose tasks a person finds, as their own or in somebody's place. */
export interface PostSeen {
  readonly unit: string;
  readonly role: Role;
  /** Null: all of it. Otherwise what lies in any of these, where the office is only lent. */
  readonly scopes: readonly { readonly kinds?: readonly Kind[]; readonly stages?: readonly Stage[] }[] | null;
  /** The reader where it is their own, and whoever lent it: what is given to one of them alone is found too. */
  readonly persons: readonly string[];
}

export interface InboxQuery {
  /** Where the reader finds what is asked of them: each unit and role once. */
  readonly posts: readonly PostSeen[];
  /** Only tasks that are the reader's alone or claimed by the reader. */
  readonly mineOnly?: boolean;
  readonly unit?: string;
  readonly kind?: TaskKind;
  readonly stage?: Stage;
  readonly dossierKind?: Kind;
  /** Due instant at or after, and before, in milliseconds: as the index sorts it. `dueNever` for tasks without one. */
  readonly dueFromMs?: number;
  readonly dueBeforeMs?: number;
  readonly dueNever?: boolean;
  readonly words?: string;
  readonly order?: InboxOrder;
  readonly descending?: boolean;
  readonly limit: number;
  readonly after?: Position;
}

export interface InboxRow {
  readonly dossierId: string;
  readonly no: number;
  readonly kind: TaskKind;
  readonly stage: Stage;
  readonly round: number;
  readonly unit: string;
  readonly role: Role;
  readonly person: string | null;
  readonly seat: string | null;
  readonly mustSpeak: boolean;
  readonly openedAtMs: number;
  readonly dueAtMs: number | null;
  readonly reminders: number;
  readonly escalated: boolean;
  readonly claimedBy: string | null;
  readonly dossierKind: Kind;
  readonly title: string;
  readonly owner: string;
  /** Names of whom the row speaks of; null where they are not known or there is nobody. */
  readonly unitName: string | null;
  readonly ownerName: string | null;
  readonly personName: string | null;
  readonly claimedByName: string | null;
}

type SortedRow = InboxRow & { readonly sort: string | number };

const SORT: Record<InboxOrder, string> = { due: 't.due_key', opened: 't.opened_at_ms', title: 'd.title' };

/** What the values of an inbox cursor are, by order. */
export function inboxCursorKinds(order: InboxOrder = 'due'): readonly ('string' | 'number')[] {
  return [order === 'title' ? 'string' : 'number', 'string', 'number'];
}

/** Where the tasks are read from: the stretch of the index of one post, or what is one person's, which lies in no stretch. */
const ITS_OWN_STRETCH = 'task t';
const ONE_PERSONS = `(select * from task where state = 'open' and claimed_by = any (p.persons)
    union all select * from task where state = 'open' and person = any (p.persons) and (claimed_by = any (p.persons)) is not true) t`;

/** Tasks of an office: those of nobody alone or of one of its persons, and within the scope where it is only lent. */
export const OF_POST = `t.unit = p.unit and t.role = p.role and (t.person is null or t.person = any (p.persons))
        and (p.scopes is null or exists (select from jsonb_to_recordset(p.scopes) as s(kinds text[], stages text[])
          where (s.kinds is null or t.dossier_kind::text = any (s.kinds)) and (s.stages is null or t.stage::text = any (s.stages))))`;

/** The offices as rows `p`, from three parameters: units, roles, and the rest as JSON. */
export function postRows(units: string, roles: string, rest: string): string {
  return `(select o.unit, o.role, nullif(o.rest -> 'scopes', 'null') as scopes,
      array(select jsonb_array_elements_text(o.rest -> 'persons')) as persons
    from unnest(${units}::text[], ${roles}::text[], ${rest}::jsonb[]) as o(unit, role, rest)) p`;
}

export function postValues(posts: readonly PostSeen[]): readonly [string[], string[], string[]] {
  return [
    posts.map(({ unit }) => unit),
    posts.map(({ role }) => role),
    posts.map(({ scopes, persons }) => JSON.stringify({ scopes, persons })),
  ];
}

/**
 * Open tasks of the reader's posts. Each post reads its own stretch of the index, at most a page of it, so that the cost follows the
 * page and not the house.
 */
export async function readInbox(db: PersonsDatabase, query: InboxQuery): Promise<Page<InboxRow>> {
  const { statement, values } = inboxAsked(query, await titleSearch(db, query.words));
  return inboxPage(await db.query(statement, values), query.limit);
}

export function inboxAsked(query: InboxQuery, titles?: TitleSearch): Asked {
  const { text, values } = inboxStatement(query, titles);
  return { statement: hangsOnItsValues(query) ? { text } : preparedStatement('inbox', text), values };
}

export function inboxPage(rows: readonly QueryResultRow[], limit: number): Page<InboxRow> {
  return pageOf(rows as readonly SortedRow[], limit, (row) => [row.sort, row.dossierId, row.no]);
}

/** Whether what is asked for may be rare or everywhere, so that only its values tell by which index a page is found soonest. */
function hangsOnItsValues({ kind, stage, dossierKind, words }: InboxQuery): boolean {
  return [kind, stage, dossierKind, words].some((one) => one !== undefined);
}

/** The statement that reads a page, apart so that its plan can be looked at. */
export function inboxStatement(query: InboxQuery, titles?: TitleSearch): { text: string; values: unknown[] } {
  const { order = 'due', limit } = query;
  const values = new Parameters();
  const [units, roles, rest] = postValues(wantedPosts(query)).map((one) => values.add(one));
  const conditions = [OF_POST, ...conditionsOf(query, titles, values)];
  const direction = query.descending === true ? 'desc' : 'asc';
  // Written out: a plan made for any limit would sort the whole post instead of following the index.
  const more = String(Math.trunc(limit) + 1);
  const sort = SORT[order];
  const from = query.mineOnly === true ? ONE_PERSONS : ITS_OWN_STRETCH;
  // Only an order by title, or words that many titles hold, need the dossier before the page is cut.
  const early =
    order === 'title' || (titles !== undefined && titles.found === undefined)
      ? 'join dossier d on d.id = t.dossier_id'
      : '';
  const text = `select x.*, d.title, d.owner, tu.name_vi as "unitName", ou.name_vi as "ownerName", hp.display_name as "personName",
      hc.display_name as "claimedByName" from ${postRows(units ?? '', roles ?? '', rest ?? '')}
    cross join lateral (
      select t.dossier_id as "dossierId", t.no, t.kind, t.stage, t.round, t.unit, t.role, t.person, t.seat, t.must_speak as "mustSpeak",
        t.opened_at_ms as "openedAtMs", t.due_at_ms as "dueAtMs", t.reminders, t.escalated, t.claimed_by as "claimedBy",
        t.dossier_kind as "dossierKind", ${sort} as sort
      from ${from} ${early} where t.state = 'open' and ${conditions.join(' and ')}
      order by ${sort} ${direction}, t.dossier_id ${direction}, t.no ${direction} limit ${more}) x
    join dossier d on d.id = x."dossierId" left join organisation tu on tu.id = x.unit left join organisation ou on ou.id = d.owner
    left join person hp on hp.id = x.person left join person hc on hc.id = x."claimedBy"
    order by x.sort ${direction}, x."dossierId" ${direction}, x.no ${direction} limit ${more}`;
  return { text, values: values.values };
}

function wantedPosts({ posts, unit }: InboxQuery): readonly PostSeen[] {
  return posts.filter((post) => unit === undefined || post.unit === unit);
}

function conditionsOf(query: InboxQuery, titles: TitleSearch | undefined, values: Parameters): string[] {
  const conditions: string[] = [];
  if (query.kind !== undefined) conditions.push(`t.kind = ${values.add(query.kind)}`);
  if (query.stage !== undefined) conditions.push(`t.stage = ${values.add(query.stage)}`);
  if (query.dossierKind !== undefined) conditions.push(`t.dossier_kind = ${values.add(query.dossierKind)}`);
  if (query.dueFromMs !== undefined) conditions.push(`t.due_key >= ${values.add(query.dueFromMs)}`);
  if (query.dueBeforeMs !== undefined) conditions.push(`t.due_key < ${values.add(query.dueBeforeMs)}`);
  if (query.dueNever === true) conditions.push(`t.due_key = ${NEVER_DUE_MS}`);
  if (titles !== undefined) conditions.push(searchCondition(titles, 't.dossier_id', values));
  if (query.after !== undefined) {
    const places = query.after.map((value) => values.add(value));
    const kind = query.order === 'title' ? 'text' : 'bigint';
    const than = query.descending === true ? '<' : '>';
    conditions.push(
      `(${SORT[query.order ?? 'due']}, t.dossier_id, t.no) ${than} (${places[0]}::${kind}, ${places[1]}::uuid, ${places[2]}::integer)`,
    );
  }
  return conditions;
}
