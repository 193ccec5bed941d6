import type { LocalDate } from '../time/local-date.ts';

export const SOURCE_KINDS = ['law', 'party', 'practice', 'house'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Where a rule stands written. The number alone identifies nothing: Party numbers start again with each congress,
 * so that three directives are all called 38-CT/TW. Practice and house rules have no number.
 */
export interface Source {
  readonly kind: SourceKind;
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly issuer: string;
  readonly article: string | null;
}

export function practiceOf(issuer: string): Source {
  return { kind: 'practice', number: null, date: null, issuer, article: null };
}

export const HOUSE_SOURCE: Source = { kind: 'house', number: null, date: null, issuer: 'Nhịp Cầu', article: null };
