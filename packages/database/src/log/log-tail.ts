import type { EventType } from '@nhipcau/domain/dossier/events';
import type { Database } from '../connection/database.ts';

/** One event as a receiver of the log learns of it; bodies are read where they are needed. */
export interface LogEntry {
  readonly logId: number;
  readonly eventId: string;
  readonly dossierId: string;
  readonly seq: number;
  readonly type: EventType;
  readonly atMs: number;
  readonly recordedAtMs: number;
}

/**
 * Up to where the log is proven complete. Ids are given before commit, so that a lower one may still appear after a higher one was
 * seen; a floor is the highest id whose predecessors' transactions have all ended.
 */
export interface LogFloor {
  readonly provenId: number;
  /** The next floor, proven as soon as every transaction below `candidateXid` has ended. */
  readonly candidateId: number;
  readonly candidateXid: string;
}

export const NO_FLOOR: LogFloor = { provenId: 0, candidateId: 0, candidateXid: '0' };

const OLDEST_RUNNING = {
  name: 'log_oldest_running',
  text: `select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as proven, log_top() as top`,
};
// The number of this very transaction is higher than that of any that had an event's id before the statement above saw the top.
const OWN_XID = { name: 'log_own_xid', text: 'select pg_current_xact_id()::text as xid' };
const TAIL = {
  name: 'log_tail',
  text: `select log_id as "logId", event_id as "eventId", dossier_id as "dossierId", seq, type, at_ms as "atMs", recorded_at_ms as "recordedAtMs"
    from dossier_event where log_id > $1 and log_id <= $2 order by log_id limit $3`,
};

/** Raises the floor as far as can be proven now. A newly written event is proven at the next call but one. */
export async function raisedFloor(db: Database, floor: LogFloor): Promise<LogFloor> {
  const [row] = await db.query<{ proven: boolean; top: number }>(OLDEST_RUNNING, [floor.candidateXid]);
  if (row === undefined) return floor;
  const proven = row.proven ? floor.candidateId : floor.provenId;
  const raised = { ...floor, provenId: Math.max(floor.provenId, proven) };
  if (!row.proven || row.top <= raised.candidateId) return raised;
  const [own] = await db.query<{ xid: string }>(OWN_XID);
  return { ...raised, candidateId: row.top, candidateXid: own?.xid ?? floor.candidateXid };
}

// Whoever was recording at that time may have ended later: services end a transaction after 5 s at the latest.
const BEFORE = { name: 'log_before', text: 'select log_before($1::bigint + 5000) as id' };

/** The last position of which whoever read so many milliseconds ago saw everything. */
export async function logPositionBefore(db: Database, agoMs: number): Promise<number> {
  const [row] = await db.query<{ id: number }>(BEFORE, [agoMs]);
  return row?.id ?? 0;
}

/** Events after a cursor up to the floor, in the order of their ids, which within a dossier is that of its sequence. */
export async function readLogTail(
  db: Database,
  floor: LogFloor,
  afterLogId: number,
  limit: number,
): Promise<readonly LogEntry[]> {
  return await db.query<LogEntry & Record<string, unknown>>(TAIL, [afterLogId, floor.provenId, limit]);
}
