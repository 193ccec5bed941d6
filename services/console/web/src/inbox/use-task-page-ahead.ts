import { useEffect } from 'react';
import { fetchGlossary } from '../glossary/words.ts';

const AT_THE_LATEST_MS = 2_000;

/** What opening a first task needs beside the task itself: fetched once the list is there, while nobody waits. */
export function useTaskPageAhead(isListThere: boolean): void {
  useEffect(() => {
    if (!isListThere) return;
    const fetchAll = () => void Promise.all([import('../task/task-page.tsx'), fetchGlossary()]).catch(() => undefined);
    // Not every browser tells when it is idle.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(fetchAll, AT_THE_LATEST_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchAll, { timeout: AT_THE_LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [isListThere]);
}
