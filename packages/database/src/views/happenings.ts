import { type LoggedEvent, loggedEvent } from '../acts/read-log.ts';
import type { PersonsDatabase } from '../connection/database.ts';
import { type Page, type Position, pageOf } from './cursor.ts';

export interface HappeningsQuery {
  readonly dossierId: string;
  /** Only what came after this event. */
  readonly since?: number;
  readonly limit: number;
  readonly after?: Position;
}

export const HAPPENINGS_CURSOR_KINDS = ['number'] as const;

/** No personal value is read: whoever follows a dossier is told what was done, not what was written. */
const HAPPENINGS = {
  name: 'happenings',
  text: `select e.seq, e.record, encode(e.hash, 'hex') as hash, null as held
    from dossier_event e where e.dossier_id = $1 and e.seq < $2 and e.seq > $3 order by e.seq desc limit $4`,
};
const LAST_SEQ = 2_147_483_647;

type EventRow = Parameters<typeof loggedEvent>[0] & Record<string, unknown>;

/** What happened to a dossier, the newest first. */
export async function readHappenings(db: PersonsDatabase, query: HappeningsQuery): Promise<Page<LoggedEvent>> {
  const { dossierId, since = 0, limit, after } = query;
  const before = Number(after?.[0] ?? LAST_SEQ);
  const rows = await db.query<EventRow>(HAPPENINGS, [dossierId, before, since, limit + 1]);
  return pageOf<LoggedEvent>(rows.map(loggedEvent), limit, ({ seq }) => [seq]);
}
