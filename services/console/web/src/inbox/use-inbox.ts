import type { InboxItem } from '@nhipcau/contracts';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ask, ENDPOINTS } from '../reach/house.ts';
import { followChanges } from '../reach/live.ts';
import { askedOf, type InboxSearch } from './inbox-search.ts';
import { type ListShown, PagedList, type Sight } from './paged-list.ts';

const PAGE_ITEMS = 50;

interface Kept {
  readonly key: string;
  readonly search: InboxSearch;
  readonly list: PagedList<InboxItem>;
  /** Where the reader stood, and how far the page was scrolled. */
  at: string;
  scrolled: number;
  /** How high each row was, so that it stands again where it stood. */
  measured: VirtualItem[];
}

/** The list that was looked at last: whoever comes back to it finds it as it was left, and only then renewed. */
let kept: Kept | undefined;

/** The inbox as it was asked last, for the ways that lead back to it. */
export function lastInboxSearch(): InboxSearch {
  return kept?.search ?? {};
}

function keptFor(search: InboxSearch): Kept {
  const asked = askedOf(search);
  const key = JSON.stringify(asked);
  if (kept?.key === key) return kept;
  const list = new PagedList<InboxItem>(async (cursor) => {
    const query = { ...asked, limit: PAGE_ITEMS, ...(cursor === undefined ? {} : { cursor }) };
    return (await ask(ENDPOINTS.listTasks, { query })).body;
  });
  return { key, search, list, at: '', scrolled: 0, measured: [] };
}

export interface Inbox extends ListShown<InboxItem> {
  /** What is shown is what was asked before; what is asked now is under way. */
  readonly isBefore: boolean;
  readonly kept: Kept;
  /** These are in sight: what is stale among them is read again, and the next page comes before the end does. */
  sees(sight: Sight): void;
  refresh(): Promise<void>;
  more(): Promise<void>;
}

const NEAR_END = 20;

export function useInbox(search: InboxSearch): Inbox {
  const mine = useMemo(() => keptFor(search), [search]);
  const { list } = mine;
  const shown = useSyncExternalStore(list.subscribe, list.shown);
  const sight = useRef<Sight>({ first: 0, last: 0 });
  const before = useRef(shown);
  if (shown.state !== 'reading') before.current = shown;
  const refresh = useCallback(() => list.changed(sight.current), [list]);
  useEffect(() => {
    kept = mine;
    sight.current = { first: 0, last: 0 };
    // A list found as it was left is renewed; a new one begins.
    void (list.shown().state === 'read' ? list.changed(sight.current) : list.more());
    return followChanges(() => void list.changed(sight.current));
  }, [mine, list]);
  const sees = useCallback(
    (now: Sight) => {
      sight.current = now;
      void list.seen(now);
      const { items, hasMore } = list.shown();
      if (hasMore && now.last >= items.length - NEAR_END) void list.more();
    },
    [list],
  );
  const isBefore = shown.state === 'reading' && before.current.state === 'read';
  return { ...(isBefore ? before.current : shown), isBefore, kept: mine, sees, refresh, more: () => list.more() };
}
