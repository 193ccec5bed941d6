import type { EventRecord } from '../acts/event-record.ts';
import { type LoggedEvent, loggedEvent, recordedEvent } from '../acts/read-log.ts';
import type { PersonsDatabase } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { type DossierReading, type ReadingRow, readingOf, readingStatement } from './reading.ts';

export interface TimelineQuery {
  readonly dossierId: string;
  readonly newestFirst?: boolean;
  readonly limit: number;
  readonly after?: Position;
}

/** One event with its envelope, and the paths of the values that were erased from it. */
export interface TimelineRow extends LoggedEvent {
  readonly erased: readonly string[];
}

export const TIMELINE_CURSOR_KINDS = ['number'] as const;

const COLUMNS = `e.seq, e.record, encode(e.hash, 'hex') as hash,
  (select json_agg(json_build_object('path', v.path, 'value', v.value)) from event_value v where v.dossier_id = e.dossier_id and v.seq = e.seq) as held`;
const OLDEST = {
  name: 'timeline_oldest',
  text: `select ${COLUMNS} from dossier_event e where e.dossier_id = $1 and e.seq > $2 order by e.seq limit $3`,
};
const NEWEST = {
  name: 'timeline_newest',
  text: `select ${COLUMNS} from dossier_event e where e.dossier_id = $1 and e.seq < $2 order by e.seq desc limit $3`,
};
const LAST_SEQ = 2_147_483_647;

type EventRow = Parameters<typeof loggedEvent>[0] & Record<string, unknown>;

/** What happened to a dossier, event by event. */
export async function readTimeline(db: PersonsDatabase, query: TimelineQuery): Promise<Page<TimelineRow>> {
  const { dossierId, limit, newestFirst = false } = query;
  const from = Number(query.after?.[0] ?? (newestFirst ? LAST_SEQ : 0));
  const rows = await db.query<EventRow>(newestFirst ? NEWEST : OLDEST, [dossierId, from, limit + 1]);
  const events = rows.map((row) => {
    const logged = loggedEvent(row);
    return { ...logged, erased: erasedPaths(logged.record.body, row) };
  });
  return pageOf<TimelineRow>(events, limit, (row) => [row.seq]);
}

/** Who acted, by the names that may be shown. */
export interface NamedTimelineRow extends TimelineRow {
  readonly actorName: string | null;
  /** Null also where the principal is the actor. */
  readonly principalName: string | null;
  readonly unitName: string | null;
}

function pageText(order: 'asc' | 'desc'): string {
  return `, (select coalesce(json_agg(x order by x.seq ${order}), '[]') from (
      select e.seq, e.record::json as record, encode(e.hash, 'hex') as hash,
        (select json_agg(json_build_object('path', v.path, 'value', v.value)) from event_value v where v.dossier_id = e.dossier_id and v.seq = e.seq) as held,
        a.display_name as "actorName", p.display_name as "principalName", o.name_vi as "unitName"
      from dossier_event e left join person a on a.id = e.actor left join person p on p.id = e.principal and e.principal <> e.actor
        left join organisation o on o.id = e.unit
      where e.dossier_id = $2 and e.seq ${order === 'asc' ? '>' : '<'} $3 order by e.seq ${order} limit $4) x) as events`;
}

const PAGES = {
  oldest: readingStatement('timeline_page_oldest', pageText('asc')),
  newest: readingStatement('timeline_page_newest', pageText('desc')),
};

interface PageEvent {
  readonly seq: number;
  readonly record: EventRecord;
  readonly hash: string;
  readonly held: readonly { readonly path: string; readonly value: string }[] | null;
  readonly actorName: string | null;
  readonly principalName: string | null;
  readonly unitName: string | null;
}

interface PageRow extends ReadingRow {
  readonly events: readonly PageEvent[];
}

/** A page of what happened, with the reading of the dossier that says whether it may be shown: one trip for both. */
export async function readTimelinePage(
  db: PersonsDatabase,
  query: TimelineQuery,
): Promise<{ readonly reading: DossierReading; readonly page: Page<NamedTimelineRow> } | undefined> {
  const { dossierId, limit, newestFirst = false } = query;
  const from = Number(query.after?.[0] ?? (newestFirst ? LAST_SEQ : 0));
  const values = [db.person, dossierId, from, limit + 1];
  const [row] = await db.query<PageRow & Record<string, unknown>>(newestFirst ? PAGES.newest : PAGES.oldest, values);
  if (row === undefined) return undefined;
  const events = row.events.map(({ actorName, principalName, unitName, ...one }): NamedTimelineRow => {
    const erased = erasedPaths(one.record.body, one);
    return { ...recordedEvent(one), erased, actorName, principalName, unitName };
  });
  return { reading: await readingOf(db, row), page: pageOf(events, limit, ({ seq }) => [seq]) };
}

const RECORDS = {
  name: 'timeline_records',
  text: `select seq, record, encode(hash, 'hex') as hash from dossier_event where dossier_id = $1 order by seq`,
};

/** An event as it was hashed: the very text of the record. */
export interface StoredRecord {
  readonly seq: number;
  readonly record: string;
  readonly hash: string;
}

/** Every record of a dossier, byte for byte. */
export async function readRecords(db: PersonsDatabase, dossierId: string): Promise<readonly StoredRecord[]> {
  return await db.query<StoredRecord & Record<string, unknown>>(RECORDS, [dossierId]);
}

/** Commitments of the record whose values are gone. */
function erasedPaths(body: unknown, row: Pick<EventRow, 'held'>): string[] {
  const held = new Set((row.held ?? []).map((value) => value.path));
  return commitmentsIn(body, '').filter((path) => !held.has(path));
}

export function commitmentsIn(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('commitment' in node && typeof node.commitment === 'string') return [path];
  return Object.entries(node).flatMap(([key, value]) => commitmentsIn(value, `${path}/${key}`));
}
