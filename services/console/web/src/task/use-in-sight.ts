import { useCallback, useRef, useState } from 'react';

/** Whether an element stands in the window now; the function goes to its `ref`. */
export function useInSight(): readonly [(element: Element | null) => void, boolean] {
  const [is, set] = useState(false);
  const watch = useRef<IntersectionObserver | undefined>(undefined);
  const follow = useCallback((element: Element | null) => {
    watch.current?.disconnect();
    if (element === null) return;
    watch.current = new IntersectionObserver(([seen]) => set(seen?.isIntersecting === true), {
      // Its first lines under the thumb are not yet the answer in sight.
      rootMargin: '0px 0px -35% 0px',
    });
    watch.current.observe(element);
  }, []);
  return [follow, is];
}
