import type { TimelineEntry } from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';
import type { Proof } from './chain-state.tsx';
import { Entry } from './entry.tsx';
import { GraveRow } from './grave-row.tsx';
import type { Told } from './runs-told.ts';
import { PersonsKnown } from './statement.tsx';

/** Whoever stands in a record has acted in it: their names came with what they did. */
function personsIn(entries: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  const acted = entries.flatMap(({ actor, principal }) => [actor, principal]);
  return new Map(acted.flatMap((one) => (one?.name === undefined ? [] : [[one.id, one.name] as const])));
}

/** Everything that happened, the newest first; the entry that the address names is fetched, opened and shown. */
export function Entries({
  id,
  proof,
  told,
}: {
  id: string;
  proof: Proof | undefined;
  told: ReadonlyMap<number, Told>;
}): ReactNode {
  const { say } = useSpeech();
  const wanted = Number(useLocation().hash.replace('event-', ''));
  const list = useInfiniteQuery({
    queryKey: ['readTimeline', { params: { id } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(pageParam === '' ? {} : { cursor: pageParam }), limit: 50, newestFirst: true };
      return (await ask(ENDPOINTS.readTimeline, { params: { id }, query, signal })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: false,
  });
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const grave = list.data?.pages.flatMap((page) => page.grave) ?? [];
  const there = entries.some(({ seq }) => seq === wanted);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (!(wanted >= 1)) return;
    if (there) document.getElementById(`event-${wanted}`)?.scrollIntoView({ block: 'start' });
    else if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [wanted, there, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed fault={list.error} again={() => void list.refetch()} />;
  return (
    <PersonsKnown.Provider value={personsIn(entries)}>
      <ol className="timeline">
        {entries.map((entry) => (
          <Fragment key={entry.seq}>
            {grave
              .filter(({ afterSeq }) => afterSeq === entry.seq)
              .toReversed()
              .map((moment) => (
                <GraveRow key={`${moment.opening} ${moment.what}`} moment={moment} />
              ))}
            <Entry entry={entry} proof={proof} told={told.get(entry.seq)} open={entry.seq === wanted} />
          </Fragment>
        ))}
      </ol>
      {hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('list.more')}
        </button>
      )}
    </PersonsKnown.Provider>
  );
}
