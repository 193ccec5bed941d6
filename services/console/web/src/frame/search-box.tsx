import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { useKeys } from './shortcuts.tsx';

const PAUSE_MS = 250;

/** Asks when the typing pauses, not at every letter. */
export function SearchBox({ value, search }: { value: string; search(words: string): void }): ReactNode {
  const { say } = useSpeech();
  const [words, setWords] = useState(value);
  const router = useRouter();
  const list = useRef(router.latestLocation.pathname).current;
  const asked = useRef(value);
  const box = useRef<HTMLInputElement>(null);
  useKeys(useRef({ '/': () => box.current?.focus() }).current);
  useEffect(() => {
    if (words === asked.current) return;
    const pause = setTimeout(() => {
      // Whoever is on their way elsewhere has found it: an answer now would call them back to the list.
      if (router.latestLocation.pathname !== list) return;
      asked.current = words;
      search(words);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [words, search, router, list]);
  return (
    <label className="search">
      <span className="hidden-text">{say('search.label')}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4 4" />
      </svg>
      <input
        ref={box}
        type="search"
        maxLength={200}
        value={words}
        placeholder={say('search.placeholder')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </label>
  );
}
