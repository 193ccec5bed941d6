import { SYSTEM_ACTOR } from '../acts/append-stage.ts';
import type { EventRecord } from '../acts/event-record.ts';
import { type LoggedEvent, loggedEvent, recordedEvent } from '../acts/read-log.ts';
import type { PersonsDatabase } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';
import { type DossierReading, type ReadingRow, readingOf, readingStatement } from './reading.ts';
import { type SigningRow, signingsOf } from './signings.ts';

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

/** Who acted, by the names that may be shown, and what the signature under the act is written from. */
export interface NamedTimelineRow extends TimelineRow {
  readonly actorName: string | null;
  /** Null also where the principal is the actor. */
  readonly principalName: string | null;
  readonly unitName: string | null;
  readonly signing: SigningRow | undefined;
}

function pageBefore(order: 'asc' | 'desc'): string {
  return `with page as materialized (select e.* from dossier_event e
      where e.dossier_id = $1 and e.seq ${order === 'asc' ? '>' : '<'} $2 order by e.seq ${order} limit $3) `;
}

/** Whoever acted several times on a day by one right signed alike. */
const ACTS = `select e.actor, e.principal, e.instrument, e.unit, business_day(e.at_ms) as day, array_agg(e.seq) as seqs
  from page e where e.actor <> '${SYSTEM_ACTOR}' group by 1, 2, 3, 4, 5`;
/** The records as they were stored: JSON already, and taken apart once. */
const PAGE = `,
    (select '[' || string_agg(e.record, ',' order by e.seq) || ']' from page e) as records,
    (select coalesce(json_agg(json_build_object('seq', e.seq, 'hash', encode(e.hash, 'hex'), 'actorName', a.display_name,
        'principalName', p.display_name, 'unitName', o.name_vi) order by e.seq), '[]')
      from page e left join person a on a.id = e.actor left join person p on p.id = e.principal and e.principal <> e.actor
        left join organisation o on o.id = e.unit) as events,
    (select json_agg(json_build_object('seq', v.seq, 'path', v.path, 'value', v.value)) from event_value v
      where v.dossier_id = $1 and v.seq = any (array(select e.seq from page e))) as held,
    (select json_agg(s) from (${signingsOf(ACTS, 'x.seqs')}) s) as signings,
    exists (select from opening o where o.dossier_id = $1) as "everOpened"`;

const PAGES = {
  oldest: readingStatement('timeline_page_oldest', PAGE, pageBefore('asc')),
  newest: readingStatement('timeline_page_newest', PAGE, pageBefore('desc')),
};

interface PageRow extends ReadingRow {
  /** Null where there are none. */
  readonly records: string | null;
  readonly events: readonly Pick<NamedTimelineRow, 'seq' | 'hash' | 'actorName' | 'principalName' | 'unitName'>[];
  readonly held: readonly { readonly seq: number; readonly path: string; readonly value: string }[] | null;
  readonly signings: readonly { readonly seqs: readonly number[]; readonly row: SigningRow }[] | null;
  readonly everOpened: boolean;
}

function eventsIn({ records, events, held, signings }: PageRow): readonly NamedTimelineRow[] {
  const bodies = JSON.parse(records ?? '[]') as readonly EventRecord[];
  const values = Map.groupBy(held ?? [], ({ seq }) => seq);
  const signed = new Map((signings ?? []).flatMap(({ seqs, row }) => seqs.map((seq) => [seq, row] as const)));
  return events.flatMap(({ seq, hash, ...names }, index) => {
    const record = bodies[index];
    if (record === undefined) return [];
    const one = { seq, hash, record, held: values.get(seq) ?? null };
    const erased = erasedPaths(record.body, one);
    return [{ ...recordedEvent(one), erased, ...names, signing: signed.get(seq) }];
  });
}

export interface TimelinePage {
  readonly reading: DossierReading;
  readonly page: Page<NamedTimelineRow>;
  /** Whether the dossier was ever asked to be opened in an emergency. */
  readonly everOpened: boolean;
}

/** A page of what happened, with the reading of the dossier that says whether it may be shown: one trip for all of it. */
export async function readTimelinePage(db: PersonsDatabase, query: TimelineQuery): Promise<TimelinePage | undefined> {
  const { dossierId, limit, newestFirst = false } = query;
  const from = Number(query.after?.[0] ?? (newestFirst ? LAST_SEQ : 0));
  const values = [dossierId, from, limit + 1];
  const [row] = await db.query<PageRow & Record<string, unknown>>(newestFirst ? PAGES.newest : PAGES.oldest, values);
  if (row === undefined) return undefined;
  const events = eventsIn(row);
  const page = pageOf(newestFirst ? events.toReversed() : events, limit, ({ seq }) => [seq]);
  return { reading: await readingOf(db, row), page, everOpened: row.everOpened };
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
