/** A text in the three languages of the product: Vietnamese (with diacritics, NFC), English and Thai. */
export interface Trilingual {
  readonly vi: string;
  readonly en: string;
  readonly th: string;
}

export const LANGUAGES = ['vi', 'en', 'th'] as const;
export type Language = (typeof LANGUAGES)[number];
