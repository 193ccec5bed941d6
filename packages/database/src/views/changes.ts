import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Database } from '../connection/database.ts';

/** One event of any dossier, in the order of the log. */
export interface ChangeRow {
  readonly logId: number;
  readonly dossierId: string;
  readonly seq: number;
  /** Numbers of the tasks that the event opened or closed. */
  readonly tasks: readonly number[];
}

interface RawRow {
  readonly log_id: number;
  readonly dossier_id: string;
  readonly seq: number;
  readonly record: string;
}

const COLUMNS = 'log_id, dossier_id, seq, record';
const CHANGES = {
  name: 'changes_after',
  text: `(select ${COLUMNS} from dossier_event where log_id > $1 order by log_id limit $3)
    union all select ${COLUMNS} from dossier_event where log_id = any($2::bigint[]) order by log_id`,
};
const LAST = { name: 'last_change', text: 'select coalesce(max(log_id), 0) as last from dossier_event' };
const STATES = { name: 'dossier_states', text: 'select state from dossier where id = any($1::uuid[])' };

function changeOf({ log_id: logId, dossier_id: dossierId, seq, record }: RawRow): ChangeRow {
  const { opens = [], closes = [] } = (JSON.parse(record) as { body: Record<string, { no: number }[] | undefined> }).body;
  return { logId, dossierId, seq, tasks: [...opens, ...closes].map((task) => task.no) };
}

/** Events behind a place of the log, and those of the named places that were still under way when it was passed. */
export async function readChanges(db: Database, after: number, missed: readonly number[], limit: number): Promise<ChangeRow[]> {
  const rows = await db.query<RawRow & Record<string, unknown>>(CHANGES, [after, missed, limit]);
  return rows.map(changeOf);
}

export async function lastChange(db: Database): Promise<number> {
  return (await db.query<{ last: number }>(LAST))[0]?.last ?? 0;
}

/** The dossiers as they stand now. */
export async function readStates(db: Database, dossierIds: readonly string[]): Promise<DossierState[]> {
  const rows = await db.query<{ state: string }>(STATES, [dossierIds]);
  return rows.map((row) => JSON.parse(row.state) as DossierState);
}
