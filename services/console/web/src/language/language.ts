import type { Language } from '@nhipcau/contracts';
import { useMemo, useSyncExternalStore } from 'react';
import type { InThree } from './in-three.ts';
import type { Messages } from './messages/vi.ts';

export type MessageKey = keyof Messages;

interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
  readonly words: Words;
}

export const LANGUAGES: readonly Language[] = ['vi', 'en', 'th'];
const KEPT = 'nhipcau-language';

const CATALOGUES: Readonly<Record<Language, () => Promise<Omit<Spoken, 'language'>>>> = {
  vi: async () => {
    const [{ vi }, words] = await Promise.all([import('./messages/vi.ts'), import('virtual:words-vi')]);
    return { messages: vi, words: words.WORDS };
  },
  en: async () => {
    const [{ en }, words] = await Promise.all([import('./messages/en.ts'), import('virtual:words-en')]);
    return { messages: en, words: words.WORDS };
  },
  th: async () => {
    const [{ th }, words] = await Promise.all([import('./messages/th.ts'), import('virtual:words-th')]);
    return { messages: th, words: words.WORDS };
  },
};

let spoken: Spoken;
const listeners = new Set<() => void>();

export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return LANGUAGES.find((one) => one === kept) ?? 'vi';
}

/** Fetches the catalogue, then every screen speaks it at once. */
export async function speak(language: Language): Promise<void> {
  spoken = { language, ...(await CATALOGUES[language]()) };
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function currentLanguage(): Language {
  return spoken.language;
}

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(
    /\{([a-zA-Z]+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      // "{n|1 day|# days}": what goes with the number, where a language tells one from many.
      return one === undefined ? String(value) : value === 1 ? one : (many ?? '').replace('#', String(value));
    },
  );
}

export interface Speech<Own extends string = never> {
  readonly language: Language;
  /** A message of the catalogue, or of the screen's own, with its values filled in. */
  say(key: MessageKey | Own, values?: Readonly<Record<string, string | number>>): string;
  /** The word of the field for a key of the vocabulary. */
  word<S extends keyof Words>(subject: S, key: keyof Words[S]): string;
}

function speechOf({ language, messages, words }: Spoken): Speech {
  return {
    language,
    say: (key, values = {}) => filled(messages[key], values),
    word: (subject, key) => (words[subject][key] as string | undefined) ?? String(key),
  };
}

let speech: { readonly of: Spoken; readonly made: Speech } | undefined;

/** The language that is spoken now, outside of any component. */
function speechNow(): Speech {
  if (speech?.of !== spoken) speech = { of: spoken, made: speechOf(spoken) };
  return speech.made;
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param own messages of the screen that speaks, where it brings its own catalogue: the same object at every call */
export function useSpeech<Own extends string = never>(own?: Readonly<Record<Own, InThree>>): Speech<Own> {
  const speech = useSyncExternalStore(follow, speechNow);
  return useMemo(() => (own === undefined ? speech : withOwn(speech, own)), [speech, own]);
}

function withOwn<Own extends string>(speech: Speech, own: Readonly<Record<Own, InThree>>): Speech<Own> {
  const ofScreen = (key: string): InThree | undefined => own[key as Own];
  return {
    ...speech,
    say(key, values = {}) {
      const message = ofScreen(key);
      return message === undefined ? speech.say(key as MessageKey, values) : filled(message[speech.language], values);
    },
  };
}
