import type { PersonsDatabase } from '../connection/database.ts';

/** A change as a reader's screen needs it: which dossier, and which of its tasks. */
export interface Change {
  readonly logId: number;
  readonly dossierId: string;
  readonly seq: number;
  /** Numbers of the tasks that the event opened or closed. */
  readonly tasks: readonly number[];
}

const CHANGES = {
  name: 'changes',
  text: `select e.log_id as "logId", e.dossier_id as "dossierId", e.seq,
      array(select (t ->> 'no')::integer from json_array_elements(b.body -> 'opens') t
        union all select (t ->> 'no')::integer from json_array_elements(b.body -> 'closes') t) as tasks
    from (select * from dossier_event where log_id > $1 and log_id <= $2 order by log_id limit $3) e,
      lateral (select e.record::json -> 'body' as body offset 0) b
    order by e.log_id`,
};

/** Changes of a stretch of the log, in its order. Whether a reader may know of one is the guard's to say. */
export async function readChanges(
  db: PersonsDatabase,
  { afterLogId, untilLogId, limit }: { afterLogId: number; untilLogId: number; limit: number },
): Promise<readonly Change[]> {
  return await db.query<Change & Record<string, unknown>>(CHANGES, [afterLogId, untilLogId, limit]);
}
