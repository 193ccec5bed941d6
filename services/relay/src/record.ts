import type { Pool, PoolClient } from 'pg';
import type { Wake } from './wake-book.ts';

/** What the relay reads of the record, and the little that it may write: its cursors and the histories of ended runs. */
export interface RelayRecord {
  unseen(limit: number): Promise<readonly Wake[]>;
  /** Open dossiers that have been presented, by id, from the one after `afterId`. */
  openDossiers(afterId: string, limit: number): Promise<readonly Wake[]>;
  dossier(dossierId: string): Promise<(Wake & { readonly standing: string }) | undefined>;
}

export function relayRecord(pool: Pool): RelayRecord {
  const columns = 'id as "dossierId", wake_no as "wakeNo", seen_no as "seenNo", stage';
  return {
    async unseen(limit) {
      // In the order of the partial index: the planner expects a third of all dossiers here, and would read every one of them.
      const answer = await pool.query<Wake>({
        name: 'relay-unseen',
        text: `select ${columns} from dossier where wake_no > seen_no order by id limit $1`,
        values: [limit],
      });
      return answer.rows;
    },
    async openDossiers(afterId, limit) {
      const text = `select ${columns} from dossier
        where id > $1 and standing <> 'closed' and wake_no > 0 order by id limit $2`;
      return (await pool.query<Wake>(text, [afterId, limit])).rows;
    },
    async dossier(dossierId) {
      const text = `select ${columns}, standing from dossier where id = $1`;
      return (await pool.query<Wake & { standing: string }>(text, [dossierId])).rows[0];
    },
  };
}

/** Runs `work` in one transaction on one connection. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
