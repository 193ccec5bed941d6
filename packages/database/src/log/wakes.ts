import type { Stage } from '@nhipcau/domain/vocabulary';
import type { Database } from '../connection/database.ts';

/** A dossier whose workflow has something to look at. */
export interface UnseenDossier {
  readonly dossierId: string;
  readonly stage: Stage;
  readonly wakeNo: number;
  readonly seenNo: number;
}

const UNSEEN = {
  name: 'unseen_dossiers',
  text: `select id as "dossierId", stage, wake_no as "wakeNo", seen_no as "seenNo" from dossier
    where wake_no > seen_no order by id limit $1`,
};
const UNSETTLED = { name: 'unsettled', text: 'select count(*) as n from dossier where wake_no > seen_no' };

/** The wakes that nobody has seen, which is also the sweep: nothing can be lost between sent and seen. */
export async function unseenDossiers(db: Database, limit: number): Promise<readonly UnseenDossier[]> {
  return await db.query<UnseenDossier & Record<string, unknown>>(UNSEEN, [limit]);
}

/** How many dossiers the workflow has not looked at yet; a step of the clock waits until there are none. */
export async function unsettledCount(db: Database): Promise<number> {
  return (await db.query<{ n: number }>(UNSETTLED))[0]?.n ?? 0;
}
