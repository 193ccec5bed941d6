import type { Database } from '@nhipcau/database';
import { untilDefined } from '@nhipcau/platform/deadline';

/** Waits until every wake has been seen, and these dossiers, where some are named, have closed. */
export async function settled(db: Database, ids: readonly string[], timeoutMs: number): Promise<void> {
  const waiting = `select (select count(*) from dossier where wake_no > seen_no) as unseen,
    (select count(*) from dossier where id = any($1) and standing <> 'closed') as open`;
  let last: { readonly unseen: number; readonly open: number } | undefined;
  await untilDefined(`the house settles (${ids.length} dossiers)`, timeoutMs, async () => {
    [last] = await db.query<{ unseen: number; open: number }>({ text: waiting }, [ids]);
    return last !== undefined && last.unseen === 0 && last.open === 0 ? true : undefined;
  }).catch((fault: unknown) => {
    throw new Error(`still open ${last?.open}, still unseen ${last?.unseen}`, { cause: fault });
  });
}
