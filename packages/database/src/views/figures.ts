import type { Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';

export interface Figures {
  readonly dossiers: number;
  readonly drafts: number;
  readonly open: number;
  readonly closed: number;
  readonly events: number;
  readonly tasks: number;
  readonly tasksOpen: number;
  readonly tasksLate: number;
  /** Runs whose history was kept as completed. */
  readonly workflowsCompleted: number;
  readonly byStage: readonly { readonly stage: Stage; readonly open: number }[];
}

const FIGURES = {
  name: 'figures',
  text: `select d.*, t.*, (select count(*) from dossier_event) as events,
      (select count(*) from run_history where lower(closed_as) = 'completed') as "workflowsCompleted",
      (select coalesce(json_agg(json_build_object('stage', s.stage, 'open', s.open)), '[]')
        from (select stage, count(*) as open from dossier where standing = 'open' group by stage) s) as "byStage"
    from (select count(*) as dossiers, count(*) filter (where standing = 'draft') as drafts,
        count(*) filter (where standing = 'open') as open, count(*) filter (where standing = 'closed') as closed from dossier) d,
      (select count(*) as tasks, count(*) filter (where state = 'open') as "tasksOpen",
        count(*) filter (where state = 'open' and due_at_ms <= (select real_now_ms() + offset_ms from clock)) as "tasksLate" from task) t`,
};

/** Counts over the whole house, for the auditor. */
export async function readFigures(db: PersonsDatabase): Promise<Figures> {
  const [figures] = await db.query<Figures & Record<string, unknown>>(FIGURES);
  if (figures === undefined) throw new Error('the figures have no row');
  return figures;
}
