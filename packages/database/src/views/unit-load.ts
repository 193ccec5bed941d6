import type { PersonsDatabase } from '../connection/database.ts';
import type { InboxRow } from './inbox.ts';

/** How much waits for one person of a unit, or for nobody in particular. */
export interface LoadRow {
  readonly person: string | null;
  readonly open: number;
  readonly overdue: number;
}

/** An open task of a unit, as its supervisor sees it. */
export type LoadedTask = InboxRow;

const LOAD = {
  name: 'unit_load',
  text: `select coalesce(t.claimed_by, t.person) as person, count(*)::integer as open,
      (count(*) filter (where t.due_key <= $2))::integer as overdue
    from task t where t.state = 'open' and t.unit = $1 group by 1`,
};

const TASKS = {
  name: 'unit_tasks',
  text: `select t.dossier_id as "dossierId", t.no, t.kind, t.stage, t.round, t.unit, t.role, t.person, t.seat, t.must_speak as "mustSpeak",
      t.opened_at_ms as "openedAtMs", t.due_at_ms as "dueAtMs", t.reminders, t.escalated, t.claimed_by as "claimedBy",
      t.dossier_kind as "dossierKind", d.title, d.owner
    from task t join dossier d on d.id = t.dossier_id where t.state = 'open' and t.unit = $1
    order by t.due_key, t.dossier_id, t.no limit $2`,
};

/** What a unit owes, by whoever holds it, and its most urgent tasks. */
export async function readUnitLoad(
  db: PersonsDatabase,
  { unit, nowMs, limit }: { readonly unit: string; readonly nowMs: number; readonly limit: number },
): Promise<{ readonly counts: readonly LoadRow[]; readonly tasks: readonly LoadedTask[] }> {
  const [counts, tasks] = await Promise.all([
    db.query<LoadRow & Record<string, unknown>>(LOAD, [unit, nowMs]),
    db.query<LoadedTask & Record<string, unknown>>(TASKS, [unit, limit]),
  ]);
  return { counts, tasks };
}
