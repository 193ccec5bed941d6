import type { Database } from '../connection/database.ts';

const UNSETTLED = {
  name: 'unsettled_dossiers',
  text: `select id from dossier where wake_no > seen_no
    union select id from dossier where next_at_ms <= $1
    union select id from dossier where standing = 'open' and decided is not null
    order by id limit $2`,
};

/**
 * Open dossiers that the workflow still has something to do with at a business instant: a wake unseen, a rung due and not climbed,
 * a round decided and not crossed.
 */
export async function unsettledDossiers(db: Database, atMs: number, limit: number): Promise<readonly string[]> {
  return (await db.query<{ id: string }>(UNSETTLED, [atMs, limit])).map((row) => row.id);
}
