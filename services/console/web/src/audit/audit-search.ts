import type { QueryOf, searchEvents } from '@nhipcau/contracts';

type Query = QueryOf<typeof searchEvents>;
export type AuditSearch = Pick<Query, 'q' | 'person' | 'unit' | 'type' | 'from' | 'to' | 'kind' | 'stage'>;

const AUDIT_FIELDS = ['q', 'person', 'unit', 'type', 'from', 'to', 'kind', 'stage'] as const;

/** What is searched for stands in the address. Whether a word is one is the service's to judge. */
export function searchOfAudit(search: Record<string, unknown>): AuditSearch {
  const given = AUDIT_FIELDS.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
  });
  return Object.fromEntries(given) as AuditSearch;
}
