import type { Language } from '@nhipcau/contracts';

export type InThree = Readonly<Record<Language, string>>;

/** The catalogue of one screen, each message in the three languages; it is fetched with the screen. */
export function inThree<const Own extends Readonly<Record<string, InThree>>>(messages: Own): Own {
  return messages;
}
