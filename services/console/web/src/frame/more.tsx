import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language/language.ts';

/** The next page comes when the end of the list does; the button is for whoever is quicker, or has no pointer. */
export function More({ busy, more }: { busy: boolean; more(): void }): ReactNode {
  const { say } = useSpeech();
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (end.current === null || busy) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [busy, more]);
  return (
    <button type="button" ref={end} className="button more" disabled={busy} onClick={more}>
      {busy ? say('state.loading') : say('list.more')}
    </button>
  );
}
