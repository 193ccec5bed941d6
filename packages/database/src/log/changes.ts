import type { EventType } from '@nhipcau/domain/dossier/events';
import type { Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';

/** A change as a reader's screen needs it: which dossier, which of its units are concerned. */
export interface Change {
  readonly logId: number;
  readonly eventId: string;
  readonly dossierId: string;
  readonly seq: number;
  readonly type: EventType;
  readonly taskNo: number | null;
  /** Numbers of the tasks that the event opened or closed. */
  readonly tasks: readonly number[];
  readonly atMs: number;
  readonly stage: Stage;
  /** Units related to the dossier, and those with an open task of it. */
  readonly units: readonly string[];
}

const CHANGES = {
  name: 'changes',
  text: `select e.log_id as "logId", e.event_id as "eventId", e.dossier_id as "dossierId", e.seq, e.type, e.task_no as "taskNo",
      e.at_ms as "atMs", d.stage,
      array(select (t ->> 'no')::integer from jsonb_array_elements(coalesce(e.record::jsonb #> '{body,opens}', '[]')
        || coalesce(e.record::jsonb #> '{body,closes}', '[]')) t) as tasks,
      array(select u.unit from dossier_unit u where u.dossier_id = e.dossier_id
        union select t.unit from task t where t.dossier_id = e.dossier_id and t.state = 'open') as units
    from dossier_event e join dossier d on d.id = e.dossier_id
    where e.log_id > $1 and e.log_id <= $2 order by e.log_id limit $3`,
};

/** Changes of a stretch of the log, in its order. Whether a reader may know of one is the guard's to say. */
export async function readChanges(
  db: PersonsDatabase,
  { afterLogId, untilLogId, limit }: { afterLogId: number; untilLogId: number; limit: number },
): Promise<readonly Change[]> {
  return await db.query<Change & Record<string, unknown>>(CHANGES, [afterLogId, untilLogId, limit]);
}
