import type { Database } from '@nhipcau/database';
import { untilDefined } from '@nhipcau/platform/deadline';

/**
 * Waits until every wake has been seen, every decided round crossed, and these dossiers, where some are named, have closed. A wake is
 * seen before its round is crossed where letters have to leave in between.
 */
export async function settled(db: Database, ids: readonly string[], timeoutMs: number): Promise<void> {
  const waiting = `select (select count(*) from dossier
      where wake_no > seen_no or (standing <> 'closed' and decided is not null)) as unseen,
    (select count(*) from dossier where id = any($1) and standing <> 'closed') as open`;
  let last: { readonly unseen: number; readonly open: number } | undefined;
  await untilDefined(`the house settles (${ids.length} dossiers)`, timeoutMs, async () => {
    [last] = await db.query<{ unseen: number; open: number }>({ text: waiting }, [ids]);
    return last !== undefined && last.unseen === 0 && last.open === 0 ? true : undefined;
  }).catch((fault: unknown) => {
    throw new Error(`still open ${last?.open}, still unseen ${last?.unseen}`, { cause: fault });
  });
}
