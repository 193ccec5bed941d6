import type { PersonsDatabase } from '../connection/database.ts';
import type { Parameters } from './parameters.ts';

/** The letters that carry a Vietnamese mark: whoever types one means it. */
const MARKED = /[đ\p{M}]/u;

/**
 * A search as SQL patterns, its words in their order with anything between them: always by the key without accents, and exactly where
 * the query itself carries accents.
 */
export function searchPatterns(query: string): { readonly plain: string; readonly exact: string | null } {
  const composed = query.normalize('NFC').trim();
  const pattern = `%${composed.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`;
  return { plain: pattern, exact: MARKED.test(composed.toLowerCase().normalize('NFD')) ? pattern : null };
}

/** More titles than this hold the words: then most rows do, and reading along finds a page sooner than the index of titles. */
const MOST_TITLES = 500;
const TITLES = { name: 'titles_found', text: 'select id from titles_found($1, $2, $3) id' };

/** What a search for words comes to: the few dossiers in sight whose title holds them, or a condition on each title. */
export interface TitleSearch {
  readonly plain: string;
  readonly exact: string | null;
  readonly found?: readonly string[];
}

/** Undefined where no words were asked for. */
export async function titleSearch(db: PersonsDatabase, words: string | undefined): Promise<TitleSearch | undefined> {
  if (words === undefined) return undefined;
  const patterns = searchPatterns(words);
  const rows = await db.query<{ id: string }>(TITLES, [patterns.plain, patterns.exact, MOST_TITLES + 1]);
  return rows.length > MOST_TITLES ? patterns : { ...patterns, found: rows.map(({ id }) => id) };
}

/**
 * The condition on a row with the id of its dossier. Where many titles hold the words each row is asked by itself, unseen by the planner,
 * which would otherwise read and sort every one of them for the sake of a page.
 */
export function searchCondition({ plain, exact, found }: TitleSearch, dossierId: string, values: Parameters): string {
  if (found !== undefined) return `${dossierId} = any(${values.add(found)}::uuid[])`;
  const [key, letters] = [values.add(plain), values.add(exact)];
  return `exists (select from dossier w where w.id = ${dossierId} and w.search_key like search_key(${key})
      and (${letters}::text is null or lower(w.title) like lower(${letters})) offset 0)`;
}
