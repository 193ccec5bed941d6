import type { Act } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from './connection/database.ts';

export interface PreparationRow {
  readonly act: Act;
  readonly body: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly preparedBy: string;
  readonly preparedAtMs: number;
}

const COLUMNS = `act, body, revision, prepared_by as "preparedBy", prepared_at_ms as "preparedAtMs"`;
const READ = { name: 'preparation', text: `select ${COLUMNS} from preparation where dossier_id = $1 and task_no = $2` };
const SAVE = {
  name: 'save_preparation',
  text: `insert into preparation (dossier_id, task_no, act, body, revision, prepared_by, prepared_at_ms)
      values ($1, $2, $3, $4, 1, $5, real_now_ms())
    on conflict (dossier_id, task_no) do update set act = excluded.act, body = excluded.body, revision = preparation.revision + 1,
      prepared_by = excluded.prepared_by, prepared_at_ms = excluded.prepared_at_ms
    returning ${COLUMNS}`,
};
const DROP = {
  name: 'drop_preparation',
  text: 'delete from preparation where dossier_id = $1 and task_no = $2 returning task_no',
};

interface OfTask {
  readonly dossierId: string;
  readonly no: number;
}

export async function readPreparation(
  db: PersonsDatabase,
  { dossierId, no }: OfTask,
): Promise<PreparationRow | undefined> {
  return (await db.query<PreparationRow & Record<string, unknown>>(READ, [dossierId, no]))[0];
}

/** The last to draft is who prepared: one answer is drafted at a time. */
export async function savePreparation(
  db: PersonsDatabase,
  { dossierId, no, act, body }: OfTask & Pick<PreparationRow, 'act' | 'body'>,
): Promise<PreparationRow> {
  const values = [dossierId, no, act, JSON.stringify(body), db.person];
  const [row] = await db.query<PreparationRow & Record<string, unknown>>(SAVE, values);
  if (row === undefined) throw new Error('a preparation was not kept');
  return row;
}

/** False where nothing was drafted. */
export async function dropPreparation(db: PersonsDatabase, { dossierId, no }: OfTask): Promise<boolean> {
  return (await db.query(DROP, [dossierId, no])).length > 0;
}
