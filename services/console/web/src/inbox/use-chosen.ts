import type { InboxItem } from '@nhipcau/contracts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { NOTHING, reaching, toggled, within } from './selection.ts';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** In the order of the list. */
  readonly items: readonly InboxItem[];
  choose(id: string, range: boolean): void;
  clear(): void;
}

/** What is chosen of the list; what leaves the list is chosen no more. */
export function useChosen(items: readonly InboxItem[]): Chosen {
  const [selection, select] = useState(NOTHING);
  const order = useMemo(() => items.map(({ id }) => id), [items]);
  useEffect(() => select((before) => within(before, order)), [order]);
  const choose = useCallback(
    (id: string, range: boolean) => select((before) => (range ? reaching(before, id, order) : toggled(before, id))),
    [order],
  );
  return {
    ids: selection.ids,
    items: useMemo(() => items.filter(({ id }) => selection.ids.has(id)), [items, selection]),
    choose,
    clear: useCallback(() => select(NOTHING), []),
  };
}
