import type { Database } from '../connection/database.ts';

const UNSETTLED = {
  name: 'unsettled_dossiers',
  text: 'select id from unsettled_dossiers($1, $2) id',
};

/**
 * Open dossiers that the workflow still has something to do with at a business instant: a wake unseen, a rung due and not climbed,
 * a round decided and not crossed.
 */
export async function unsettledDossiers(db: Database, atMs: number, limit: number): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(UNSETTLED, [atMs, limit])).map((row) => row.id);
}
