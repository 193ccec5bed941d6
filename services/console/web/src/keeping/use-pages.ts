import type { CallParts } from '@nhipcau/client';
import type {
  Endpoint,
  listAbsences,
  listAccounts,
  listDelegations,
  listMandates,
  listOrganisations,
  ReplyOf,
} from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask, ENDPOINTS } from '../reach/house.ts';

interface Items {
  readonly listAccounts: ItemOf<typeof listAccounts>;
  readonly listAbsences: ItemOf<typeof listAbsences>;
  readonly listDelegations: ItemOf<typeof listDelegations>;
  readonly listMandates: ItemOf<typeof listMandates>;
  readonly listOrganisations: ItemOf<typeof listOrganisations>;
}
type Listed = keyof Items;
type ItemOf<E extends Endpoint> = ReplyOf<E> extends { readonly body: { items: (infer I)[] } } ? I : never;

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

/** A list of the keepers', page after page. */
export function usePages<N extends Listed>(name: N, query: Readonly<Record<string, string | undefined>> = {}) {
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const list = useInfiniteQuery({
    queryKey: [name, asked],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const parts = { query: { ...asked, ...cursor, limit: 50 }, signal } as unknown as CallParts<Endpoint>;
      return ((await ask(ENDPOINTS[name] as Endpoint, parts)) as unknown as { readonly body: Page }).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  return { list, items: (list.data?.pages.flatMap(({ items }) => items) ?? []) as readonly Items[N][] };
}
