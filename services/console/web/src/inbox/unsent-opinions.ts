import type { InboxItem } from '@nhipcau/contracts';
import { useEffect } from 'react';
import { useTyped } from '../reach/kept-text.ts';
import { typedOf } from '../task/sending.ts';

export const KEPT_ITEMS = 'items';

/** Under what an opinion on several is kept in this browser until the house has answered. */
export function bulkOpinionOf(): string {
  return typedOf('bulk-opinion');
}

/** Whoever was sent away to sign in for an opinion on several finds it again where they left it. */
export function useUnsentOpinions(open: (items: readonly InboxItem[]) => void): void {
  const [items] = useTyped<readonly InboxItem[]>(bulkOpinionOf(), KEPT_ITEMS, []);
  // Once, when the page is opened: what is kept later belongs to the sheet that stands open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was kept before counts
  useEffect(() => {
    if (items.length > 0) open(items);
  }, []);
}
