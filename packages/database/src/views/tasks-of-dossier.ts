import type { PersonsDatabase } from '../connection/database.ts';
import type { TaskRow } from '../projection/row-changes.ts';

const TASKS = {
  name: 'tasks_of_dossier',
  text: `select no, kind, dossier_kind as "dossierKind", stage, round, unit, role, person, seat, must_speak as "mustSpeak", about,
      opened_at_ms as "openedAtMs", due_at_ms as "dueAtMs", reminders, escalated, claimed_by as "claimedBy", state,
      closed_at_ms as "closedAtMs", closed_by as "closedBy", closed_seq as "closedSeq"
    from task where dossier_id = $1 order by no`,
};

/** Every task that the dossier ever had, in the order in which they were opened. */
export async function readTasks(db: PersonsDatabase, dossierId: string): Promise<readonly TaskRow[]> {
  return await db.query<TaskRow & Record<string, unknown>>(TASKS, [dossierId]);
}
