import type { listDossiers, QueryOf } from '@nhipcau/contracts';

type Query = QueryOf<typeof listDossiers>;
export type RegisterSearch = Omit<Query, 'cursor' | 'limit'>;

const NAMES = [
  ...(['q', 'kind', 'stage', 'standing', 'order', 'owner', 'waitingFor', 'startFrom', 'startTo'] as const),
  ...(['left', 'leftAs', 'leftFrom', 'leftTo', 'closedFrom', 'closedTo'] as const),
];

/** The filters stand in the address: figures lead here with theirs, and a list can be sent and returned to. */
export function searchOfRegister(search: Record<string, unknown>): RegisterSearch {
  const given = NAMES.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  const took = Number(search['tookAtLeast']);
  return {
    ...Object.fromEntries(given),
    ...(search['late'] === true ? { late: true } : {}),
    ...(search['tookAtLeast'] !== undefined && Number.isInteger(took) && took >= 0 ? { tookAtLeast: took } : {}),
  } as RegisterSearch;
}
