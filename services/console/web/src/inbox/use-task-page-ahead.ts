import { useEffect } from 'react';
import { fetchGlossary } from '../glossary/words.ts';

/** What somebody does first with a list that they look at. */
const SIGNS = ['pointermove', 'keydown', 'scroll', 'touchstart'] as const;
const LATER_MS = 100;

/**
 * What opening a first task needs beside the task itself: fetched at the first sign that somebody works with the list. The page itself
 * is not made any larger by it, and nobody who only looks fetches what they do not need.
 */
export function useTaskPageAhead(isListThere: boolean): void {
  useEffect(() => {
    if (!isListThere) return;
    const done = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchAll = () => void Promise.all([import('../task/task-page.tsx'), fetchGlossary()]).catch(() => undefined);
    const heard = () => {
      done.abort();
      // What was done comes first.
      timer = setTimeout(fetchAll, LATER_MS);
    };
    for (const sign of SIGNS) addEventListener(sign, heard, { passive: true, signal: done.signal });
    return () => {
      done.abort();
      clearTimeout(timer);
    };
  }, [isListThere]);
}
