import { formatDate } from '../time/written-date.ts';
import type { Citation } from './citations/citation.ts';
import { DECREES } from './citations/decrees.ts';
import { PARTY_DOCUMENTS } from './citations/party-documents.ts';
import { STATUTES } from './citations/statutes.ts';
import type { Source } from './source.ts';

const REGISTER = [...STATUTES, ...DECREES, ...PARTY_DOCUMENTS] as const;

export type CitationId = (typeof REGISTER)[number]['id'];

/** Every dated document that a rule, a holiday or a policy tag rests on. */
export const CITATIONS: readonly Citation[] = REGISTER;

const BY_ID: ReadonlyMap<string, Citation> = new Map(CITATIONS.map((citation) => [citation.id, citation]));

export function citation(id: CitationId): Citation {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`no such citation: ${id}`);
  return found;
}

/** All documents with that number, oldest first: a number alone does not tell which one is meant. */
export function citationsNumbered(number: string): readonly Citation[] {
  return CITATIONS.filter((candidate) => candidate.number === number).toSorted((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : 1,
  );
}

/** The source of a rule that stands in a registered document. */
export function sourceIn(id: CitationId, article: string | null = null): Source {
  const { kind, number, date, issuer } = citation(id);
  return { kind, number, date, issuer, article };
}

/** "38-CT/TW, 19/09/2019, Ban Bí thư": number, date and issuer together, as a citation must be written. */
export function writtenSource({ number, date, issuer, article }: Source): string {
  return [article, number, date && formatDate(date), issuer].filter((part) => part !== null && part !== '').join(', ');
}
