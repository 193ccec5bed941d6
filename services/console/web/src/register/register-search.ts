import type { listDossiers, QueryOf } from '@nhipcau/contracts';

type Query = QueryOf<typeof listDossiers>;
export type RegisterSearch = Pick<Query, 'q' | 'kind' | 'stage' | 'standing' | 'order' | 'late'>;

const NAMES = ['q', 'kind', 'stage', 'standing', 'order'] as const;

export function searchOfRegister(search: Record<string, unknown>): RegisterSearch {
  const given = NAMES.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(given), ...(search['late'] === true ? { late: true } : {}) } as RegisterSearch;
}
