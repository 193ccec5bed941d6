import type { Kind, Outcome, Stage, Standing, TaskKind } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { type LeftRounds, leftConditions } from './left-rounds.ts';
import { Parameters } from './parameters.ts';
import { searchCondition, type TitleSearch, titleSearch } from './search-words.ts';
import { type Scope, seenCondition } from './seen-dossiers.ts';

export type DossierOrder = 'changed' | 'start' | 'title';

export interface DossierQuery extends Scope {
  readonly words?: string;
  readonly kind?: Kind;
  readonly stage?: Stage;
  readonly standing?: Standing;
  readonly owner?: string;
  readonly startFrom?: string;
  readonly startTo?: string;
  /** Only those with an open task whose due instant lies at or before this. */
  readonly lateAtMs?: number;
  /** Only those with an open task of this unit; together with `lateAtMs` the task must be both. */
  readonly waitingFor?: string;
  /** Only those of which such a round was left. */
  readonly left?: LeftRounds;
  /** Only those closed at or after the one and before the other. */
  readonly closedFromMs?: number;
  readonly closedUntilMs?: number;
  readonly order?: DossierOrder;
  readonly limit: number;
  readonly after?: Position;
}

export interface WaitingRow {
  readonly kind: TaskKind;
  readonly unit: string;
  readonly openedAtMs: number;
  readonly dueAtMs: number | null;
}

export interface DossierListRow {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly owner: string;
  readonly coOwners: readonly string[];
  readonly decidingBody: string;
  readonly standing: Standing;
  readonly stage: Stage;
  readonly round: number;
  readonly decided: Outcome | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly changedAtMs: number;
  readonly escalated: boolean;
  readonly waiting: readonly WaitingRow[];
  /** Whether anything happened since the reader last looked; null where they never did. */
  readonly news: boolean | null;
}

type SortedRow = DossierListRow & { readonly sort: string | number };

/** `first` is what the index begins with: read along it, and sorted only within each of its values. */
const SORT: Record<DossierOrder, { column: string; direction: 'asc' | 'desc'; type: string; first?: string }> = {
  changed: { column: 'd.at_ms', direction: 'desc', type: 'bigint', first: 'd.changed_on' },
  start: { column: "coalesce(d.starts_on, 'infinity')", direction: 'desc', type: 'date' },
  title: { column: 'd.title', direction: 'asc', type: 'text' },
};

export function dossierCursorKinds(order: DossierOrder = 'changed'): readonly ('string' | 'number')[] {
  return [order === 'changed' ? 'number' : 'string', 'string'];
}

/** Dossiers that the reader may see, a page at a time. */
export async function readDossiers(db: PersonsDatabase, query: DossierQuery): Promise<Page<DossierListRow>> {
  const { text, values } = dossiersStatement(db.person, query, await titleSearch(db, query.words));
  const rows = await db.query<SortedRow & Record<string, unknown>>({ text }, values);
  return pageOf<SortedRow>(rows, query.limit, (row) => [row.sort, row.id]);
}

/** The statement that reads a page, apart so that its plan can be looked at. */
export function dossiersStatement(
  person: string,
  query: DossierQuery,
  titles?: TitleSearch,
): { text: string; values: unknown[] } {
  const values = new Parameters();
  const { column, direction, first } = SORT[query.order ?? 'changed'];
  const conditions = conditionsOf(query, titles, values);
  const along = first === undefined ? '' : `${first} ${direction}, `;
  const text = `select x.*, (select coalesce(json_agg(json_build_object('kind', t.kind, 'unit', t.unit, 'openedAtMs', t.opened_at_ms,
        'dueAtMs', t.due_at_ms) order by t.no), '[]') from task t where t.dossier_id = x.id and t.state = 'open' and t.kind <> 'overdue') as waiting,
      (select l.seq < x.seq from last_look l where l.person_id = ${values.add(person)} and l.dossier_id = x.id) as news
    from (select d.id, d.kind, d.title, d.owner, d.co_owners as "coOwners", d.deciding_body as "decidingBody", d.standing, d.stage, d.round,
        d.decided, d.starts_on as "startsOn", d.ends_on as "endsOn", d.at_ms as "changedAtMs", d.escalated, d.seq, ${column} as sort
      from dossier d where ${conditions.join(' and ')}
      order by ${along}${column} ${direction}, d.id ${direction} limit ${values.add(query.limit + 1)}) x
    order by x.sort ${direction}, x.id ${direction}`;
  return { text, values: values.values };
}

function conditionsOf(query: DossierQuery, titles: TitleSearch | undefined, values: Parameters): string[] {
  const conditions = [seenCondition(query, values)];
  if (query.kind !== undefined) conditions.push(`d.kind = ${values.add(query.kind)}`);
  if (query.stage !== undefined) conditions.push(`d.stage = ${values.add(query.stage)}`);
  if (query.standing !== undefined) conditions.push(`d.standing = ${values.add(query.standing)}`);
  if (query.owner !== undefined) conditions.push(`d.owner = ${values.add(query.owner)}`);
  if (query.startFrom !== undefined) conditions.push(`d.starts_on >= ${values.add(query.startFrom)}::date`);
  if (query.startTo !== undefined) conditions.push(`d.starts_on <= ${values.add(query.startTo)}::date`);
  const { lateAtMs, waitingFor, left, closedFromMs, closedUntilMs } = query;
  if (lateAtMs !== undefined || waitingFor !== undefined) {
    const late = lateAtMs === undefined ? '' : ` and t.due_key <= ${values.add(lateAtMs)}`;
    const unit = waitingFor === undefined ? '' : ` and t.unit = ${values.add(waitingFor)}`;
    conditions.push(`exists (select 1 from task t where t.dossier_id = d.id and t.state = 'open'${unit}${late})`);
  }
  if (left !== undefined) {
    const rounds = ['c.dossier_id = d.id', ...leftConditions(left, values)].join(' and ');
    conditions.push(`exists (select 1 from crossing c where ${rounds})`);
  }
  if (closedFromMs !== undefined) conditions.push(`d.closed_at_ms >= ${values.add(closedFromMs)}`);
  if (closedUntilMs !== undefined) conditions.push(`d.closed_at_ms < ${values.add(closedUntilMs)}`);
  if (titles !== undefined) conditions.push(searchCondition(titles, 'd.id', values));
  if (query.after !== undefined) {
    const { column, direction, type, first } = SORT[query.order ?? 'changed'];
    const [at, id] = query.after.map((value) => values.add(value));
    if (first !== undefined) conditions.push(`${first} <= (${at}::bigint / 86400000)::integer`);
    conditions.push(`(${column}, d.id) ${direction === 'desc' ? '<' : '>'} (${at}::${type}, ${id}::uuid)`);
  }
  return conditions;
}
