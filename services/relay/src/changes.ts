import type { Pool } from 'pg';
import { type Beat, type BeatOptions, startBeat } from './beat.ts';
import { cursorOf, moveCursor } from './cursors.ts';
import { inTransaction } from './record.ts';

/** What listeners are told: enough to fetch the rest, and to drop what they had already. Delivered at least once. */
export interface Change {
  readonly eventId: string;
  readonly dossierId: string;
  readonly seq: number;
  readonly type: string;
  readonly logId: number;
}

/** The PostgreSQL channel on which services listen; each message is a JSON array of changes, in the order of the log. */
export const CHANGES_CHANNEL = 'changes';
const RECEIVER = 'changes';
/** A message may be 8,000 bytes; a change takes about 150. */
const PER_MESSAGE = 40;
const BATCH = 400;
const BUSY_PAUSE_MS = 250;
const IDLE_PAUSE_MS = 1_000;

export interface ChangesOptions extends Pick<BeatOptions, 'log'> {
  readonly pool: Pool;
}

/**
 * Passes the log on, outside any write transaction: a NOTIFY inside one takes a lock of the whole database at commit and costs a
 * fifth to a third of the throughput.
 */
export function startChanges({ pool, log }: ChangesOptions): Beat {
  const floor = newFloor(pool);
  return startBeat({
    name: 'changes',
    log,
    afterFaultMs: IDLE_PAUSE_MS,
    async round() {
      const proven = await floor.advance();
      const passed = await passOn(pool, proven);
      if (passed === BATCH) return 0;
      return floor.behind || passed > 0 ? BUSY_PAUSE_MS : IDLE_PAUSE_MS;
    },
  });
}

async function passOn(pool: Pool, upTo: number): Promise<number> {
  return inTransaction(pool, async (client) => {
    const after = await cursorOf(client, RECEIVER);
    if (after >= upTo) return 0;
    const { rows } = await client.query<Change>(
      `select event_id as "eventId", dossier_id as "dossierId", seq, type, log_id::float8 as "logId" from dossier_event
       where log_id > $1 and log_id <= $2 order by log_id limit $3`,
      [after, upTo, BATCH],
    );
    const last = rows.at(-1);
    if (last === undefined) return 0;
    for (let from = 0; from < rows.length; from += PER_MESSAGE) {
      await client.query('select pg_notify($1, $2)', [
        CHANGES_CHANNEL,
        JSON.stringify(rows.slice(from, from + PER_MESSAGE)),
      ]);
    }
    await moveCursor(client, RECEIVER, last.logId);
    return rows.length;
  });
}

/**
 * The highest log id below which nothing can appear any more. Ids are given before commit, so a lower one may become visible
 * after a higher one; an id is proven when every transaction that ran as it was first seen has ended.
 */
function newFloor(pool: Pool) {
  let proven = 0;
  let candidate: { readonly logId: number; readonly xmax: bigint } | undefined;
  return {
    async advance(): Promise<number> {
      const { rows } = await pool.query<{ top: number; xmin: string; xmax: string }>(
        `select coalesce(max(log_id), 0)::float8 as top, pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
           pg_snapshot_xmax(pg_current_snapshot())::text as xmax from dossier_event`,
      );
      const row = rows[0];
      if (row === undefined) return proven;
      if (candidate !== undefined && BigInt(row.xmin) >= candidate.xmax) {
        proven = candidate.logId;
        candidate = undefined;
      }
      if (row.xmin === row.xmax) proven = row.top;
      else if (row.top > proven) candidate ??= { logId: row.top, xmax: BigInt(row.xmax) };
      return proven;
    },
    get behind() {
      return candidate !== undefined;
    },
  };
}
