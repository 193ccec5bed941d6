import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListHandle } from './inbox-list.tsx';
import { placeAfter } from './selection.ts';
import type { Inbox } from './use-inbox.ts';

export interface Standing {
  /** Id of the task at which the reader stands; empty before the first step. */
  readonly at: string;
  setAt(id: string): void;
  step(by: number): void;
}

/** Where the reader stands in the list: kept when tasks come and go, and when the page is left and found again. */
export function useStanding(inbox: Inbox, handle: RefObject<ListHandle | null>): Standing {
  const { items, kept } = inbox;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const [at, show] = useState(kept.at);
  const setAt = useCallback(
    (id: string) => {
      kept.at = id;
      show(id);
    },
    [kept],
  );
  const before = useRef(ids);
  useLayoutEffect(() => {
    const now = placeAfter(at, before.current, ids);
    before.current = ids;
    if (now === at) return;
    // The focus went with the row that went; where it had been somewhere else it stays there.
    if (document.activeElement === document.body && now !== '') handle.current?.standAt(now);
    else setAt(now);
  }, [ids, at, setAt, handle]);
  // Found again as it was left: before anything is painted, so that nobody sees it jump.
  useLayoutEffect(() => {
    if (kept.at === '') return;
    scrollTo(0, kept.scrolled);
    handle.current?.standAt(kept.at);
  }, [kept, handle]);
  const step = useCallback(
    (by: number) => {
      const from = ids.indexOf(at);
      const id = ids[Math.max(0, Math.min(ids.length - 1, from + by))];
      if (id !== undefined) handle.current?.standAt(id);
    },
    [ids, at, handle],
  );
  return { at, setAt, step };
}
