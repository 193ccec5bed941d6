import { type LoggedEvent, metaOf } from '@nhipcau/database';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import type { DossierState } from '@nhipcau/domain/dossier/state';

export interface Around {
  readonly before: DossierState | null;
  readonly after: DossierState;
}

/** The state before and after each event of a page: folded from the log, never from what was stored beside it. */
export function statesAround(
  dossierId: string,
  earlier: readonly LoggedEvent[],
  page: readonly LoggedEvent[],
): ReadonlyMap<number, Around> {
  const around = new Map<number, Around>();
  let state: DossierState | null = null;
  for (const logged of [...earlier, ...page.toSorted((a, b) => a.seq - b.seq)]) {
    const before: DossierState | null = state;
    const after = evolve(before, logged.event, metaOf(dossierId, logged));
    around.set(logged.seq, { before, after });
    state = after;
  }
  return around;
}
