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
  /** What was in sight: it is that which is renewed when somebody comes back. */
  sight: Sight;
  /** How high each row was, so that it stands again where it stood. */
  measured: VirtualItem[];
}

/** The list that was looked at last: whoever comes back to it finds it as it was left, and only then renewed. */
let kept: Kept | undefined;

/** The inbox as it was asked last, for the ways that lead back to it. */
export function lastInboxSearch(): InboxSearch {
  return kept?.search ?? {};
}

/** The list that somebody is about to ask for: read while the hand is still on its way, and good for the moment. */
let ahead: { readonly kept: Kept; readonly untilMs: number } | undefined;
const AHEAD_MS = 5_000;

export function readInboxAhead(search: InboxSearch): void {
  const wanted = keptFor(search);
  if (wanted === kept || wanted === ahead?.kept) return;
  ahead = { kept: wanted, untilMs: performance.now() + AHEAD_MS };
  void wanted.list.more();
}

/** A task as the list knows it, before it is read itself. */
export function inboxItem(id: string): InboxItem | undefined {
  return kept?.list.shown().items.find((item) => item.id === id);
}

/** Once the frame that comes next is painted: what is only renewed waits until it is seen. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function keptFor(search: InboxSearch): Kept {
  const asked = askedOf(search);
  const key = JSON.stringify(asked);
  if (kept?.key === key) return kept;
  if (ahead?.kept.key === key && performance.now() < ahead.untilMs) return ahead.kept;
  const list = new PagedList<InboxItem>(async (cursor) => {
    const query = { ...asked, limit: PAGE_ITEMS, ...(cursor === undefined ? {} : { cursor }) };
    return (await ask(ENDPOINTS.listTasks, { query })).body;
  });
  return { key, search, list, at: '', scrolled: 0, sight: { first: 0, last: 0 }, measured: [] };
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
  const before = useRef(shown);
  if (shown.state !== 'reading') before.current = shown;
  const refresh = useCallback(() => list.changed(mine.sight), [list, mine]);
  useEffect(() => {
    // A list found as it was left is shown, and then renewed; one that was read ahead is fresh; a new one begins.
    const isFound = kept === mine && list.shown().state === 'read';
    kept = mine;
    if (ahead?.kept === mine) ahead = undefined;
    const renewed = isFound ? afterPaint(() => void list.changed(mine.sight)) : undefined;
    if (!isFound && list.shown().state !== 'read') void list.more();
    const unheard = followChanges(() => void list.changed(mine.sight));
    return () => {
      renewed?.();
      unheard();
    };
  }, [mine, list]);
  const sees = useCallback(
    (now: Sight) => {
      mine.sight = now;
      void list.seen(now);
      const { items, hasMore } = list.shown();
      if (hasMore && now.last >= items.length - NEAR_END) void list.more();
    },
    [list, mine],
  );
  const isBefore = shown.state === 'reading' && before.current.state === 'read';
  return { ...(isBefore ? before.current : shown), isBefore, kept: mine, sees, refresh, more: () => list.more() };
}
