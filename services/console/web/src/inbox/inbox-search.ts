import type { listTasks, QueryOf } from '@nhipcau/contracts';

type Query = QueryOf<typeof listTasks>;
export type InboxSearch = Pick<Query, 'of' | 'due' | 'kind' | 'stage' | 'dossierKind' | 'q' | 'order' | 'descending'>;

const NAMES = ['of', 'due', 'kind', 'stage', 'dossierKind', 'q', 'order'] as const;

/** The filters stand in the address: they can be kept, sent and returned to. Whether a word is one is the service's to judge. */
export function searchOfInbox(search: Record<string, unknown>): InboxSearch {
  const given = NAMES.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given) as InboxSearch;
}
