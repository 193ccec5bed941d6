import { searchKey } from '@nhipcau/domain/text/search-key';
import type { GlossaryWord } from './words.ts';

/** The words that hold what is sought in any language, with or without accents. */
export function findWords(words: readonly GlossaryWord[], sought: string): readonly GlossaryWord[] {
  const wanted = searchKey(sought);
  return wanted === ''
    ? words
    : words.filter(({ vi, en, th }) => [vi, en, th].some((one) => searchKey(one).includes(wanted)));
}
