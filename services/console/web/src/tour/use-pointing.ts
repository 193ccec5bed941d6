import { useEffect, useState } from 'react';

/** Marks what the step speaks of as soon as the page shows it. */
export function usePointing(shows: string, at: string): HTMLElement | undefined {
  const [shown, setShown] = useState<HTMLElement>();
  useEffect(() => {
    const place = document.getElementById('content');
    let marked: HTMLElement | undefined;
    const look = () => {
      const found = location.pathname === at.split('#')[0] ? place?.querySelector<HTMLElement>(shows) : undefined;
      if (found === (marked ?? null)) return;
      if (marked !== undefined) delete marked.dataset['toured'];
      marked = found ?? undefined;
      if (marked !== undefined) marked.dataset['toured'] = '';
      setShown(marked);
    };
    look();
    const watch = new MutationObserver(look);
    if (place !== null) watch.observe(place, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      if (marked !== undefined) delete marked.dataset['toured'];
      setShown(undefined);
    };
  }, [shows, at]);
  return shown;
}
