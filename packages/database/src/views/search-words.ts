/** The letters that carry a Vietnamese mark: whoever types one means it. */
const MARKED = /[đ\p{M}]/u;

/** A search as SQL patterns: always by the key without accents, and exactly where the query itself carries accents. */
export function searchPatterns(query: string): { readonly plain: string; readonly exact: string | null } {
  const composed = query.normalize('NFC').trim();
  const pattern = `%${composed.replace(/[\\%_]/g, '\\$&')}%`;
  return { plain: pattern, exact: MARKED.test(composed.toLowerCase().normalize('NFD')) ? pattern : null };
}

/** The condition on a dossier `d`, with the places of the two patterns. */
export function searchCondition(plain: string, exact: string): string {
  return `d.search_key like search_key(${plain}) and (${exact}::text is null or lower(d.title) like lower(${exact}))`;
}
