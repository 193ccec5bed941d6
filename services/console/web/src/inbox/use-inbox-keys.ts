import type { InboxItem } from '@nhipcau/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useKeys } from '../frame/shortcuts.tsx';
import { queries, reading } from '../reach/house.ts';
import { arriveAtAnswer } from './arrive-at-answer.ts';

/** What the keys do, as of the last time the list was drawn. */
export interface KeyDeeds {
  /** The task at which the reader stands. */
  readonly here: InboxItem | undefined;
  step(by: number): void;
  /** Of what is chosen, or of where the reader stands. */
  claim(): void;
  choose(id: string, range: boolean): void;
  assign(item: InboxItem): void;
  clear(): void;
}

/** Longer than a key that is held takes to step on, short enough to be done before anybody opens it. */
const READ_AHEAD_MS = 40;

/** The list by keys alone, as in a mail program. */
export function useInboxKeys(deeds: KeyDeeds): void {
  const navigate = useNavigate();
  const now = useRef(deeds);
  now.current = deeds;
  const commands = useMemo(() => {
    const here = (run: (item: InboxItem) => void) => () => {
      if (now.current.here !== undefined) run(now.current.here);
    };
    const clear = () => now.current.clear();
    return {
      j: () => now.current.step(1),
      k: () => now.current.step(-1),
      o: here(({ id }) => void navigate({ to: '/task/$id', params: { id } })),
      d: here(({ id }) => {
        arriveAtAnswer();
        void navigate({ to: '/task/$id', params: { id }, hash: 'answer' });
      }),
      c: () => now.current.claim(),
      x: here(({ id }) => now.current.choose(id, false)),
      X: here(({ id }) => now.current.choose(id, true)),
      a: here((item) => now.current.assign(item)),
      u: clear,
      Escape: clear,
    };
  }, [navigate]);
  useKeys(commands);
  const at = deeds.here?.id;
  useEffect(() => {
    if (at === undefined) return;
    const read = () => void queries.prefetchQuery(reading('readTask', { params: { id: at } }));
    const soon = setTimeout(read, READ_AHEAD_MS);
    return () => clearTimeout(soon);
  }, [at]);
}
