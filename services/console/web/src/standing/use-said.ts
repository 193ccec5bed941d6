import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The word that something is done, and the focus where it stands or at the heading above it: the button that asked for it may be gone
 * with what it was about.
 */
export function useSaid<Place extends HTMLElement = HTMLHeadingElement>(): {
  readonly said: string;
  readonly place: RefObject<Place | null>;
  tell(words: string): void;
} {
  const [told, setTold] = useState({ said: '', times: 0 });
  const place = useRef<Place>(null);
  useEffect(() => {
    if (told.times > 0) place.current?.focus();
  }, [told.times]);
  return { said: told.said, place, tell: (said) => setTold(({ times }) => ({ said, times: times + 1 })) };
}
