import { type LoggedEvent, loggedEvent } from '../acts/read-log.ts';
import type { Database } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';

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
export async function readTimeline(db: Database, query: TimelineQuery): Promise<Page<TimelineRow>> {
  const { dossierId, limit, newestFirst = false } = query;
  const from = Number(query.after?.[0] ?? (newestFirst ? LAST_SEQ : 0));
  const rows = await db.query<EventRow>(newestFirst ? NEWEST : OLDEST, [dossierId, from, limit + 1]);
  const events = rows.map((row) => {
    const logged = loggedEvent(row);
    return { ...logged, erased: erasedPaths(logged.record.body, row) };
  });
  return pageOf<TimelineRow>(events, limit, (row) => [row.seq]);
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
export async function readRecords(db: Database, dossierId: string): Promise<readonly StoredRecord[]> {
  return await db.query<StoredRecord & Record<string, unknown>>(RECORDS, [dossierId]);
}

/** Commitments of the record whose values are gone. */
function erasedPaths(body: unknown, row: EventRow): string[] {
  const held = new Set((row.held ?? []).map((value) => value.path));
  return commitmentsIn(body, '').filter((path) => !held.has(path));
}

export function commitmentsIn(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('commitment' in node && typeof node.commitment === 'string') return [path];
  return Object.entries(node).flatMap(([key, value]) => commitmentsIn(value, `${path}/${key}`));
}
