import type { Language } from '@nhipcau/contracts';
import { useEffect, useState } from 'react';

type InThree = Readonly<Record<Language, string>>;

/** One word of the field, in the three languages, with what it means where the glossary says so. */
export interface GlossaryWord extends InThree {
  readonly subject: string;
  readonly key: string;
  readonly meaning?: InThree;
}

let words: readonly GlossaryWord[] | undefined;

/** Fetches the words before anybody asks what one of them means. */
export async function fetchGlossary(): Promise<readonly GlossaryWord[]> {
  words ??= (await import('virtual:glossary')).GLOSSARY;
  return words;
}

/** All words, once they are fetched: they come after the page, which does not wait for them. */
export function useGlossary(): readonly GlossaryWord[] | undefined {
  const [known, setKnown] = useState(words);
  useEffect(() => {
    if (words === undefined) void fetchGlossary().then(setKnown);
  }, []);
  return known ?? words;
}
