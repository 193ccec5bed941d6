import type { FoundEvent } from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';
import { SearchForm } from './search-form.tsx';
import { whoText } from './who.ts';

function Found({ found }: { found: FoundEvent }): ReactNode {
  const speech = useSpeech();
  const { dossier, seq, type, at } = found;
  return (
    <li className="row found">
      <Link to="/history/$id" params={{ id: dossier.id }} hash={`event-${seq}`}>
        <time dateTime={at}>{instantText(speech, at)}</time>
        <span className="row-main">
          <span className="row-asked">
            <b>{speech.word('event', type)}</b>
          </span>
          <bdi className="row-title">{dossier.title}</bdi>
        </span>
        <span className="row-why">
          <span>{whoText(speech, found)}</span>
          {found.unit !== undefined && <span className="quiet">{found.unit.name}</span>}
        </span>
      </Link>
    </li>
  );
}

/** For auditors: what happened, over every dossier. */
export function SearchPage(): ReactNode {
  const { say } = useSpeech();
  const search = useSearch({ from: '/history' });
  const navigate = useNavigate({ from: '/history' });
  const list = useInfiniteQuery({
    queryKey: ['searchEvents', search],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      return (await ask(ENDPOINTS.searchEvents, { query: { ...search, ...cursor, limit: 40 }, signal })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // Every asking stands in the ledger: nothing is asked again but by the auditor.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    document.title = `${say('frame.audit')} · Nhịp Cầu`;
  }, [say]);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('frame.audit')}</h1>
        <p className="quiet">{say('audit.hint')}</p>
        <p className="row-facts">
          <Link to="/kept">{say('audit.kept')}</Link>
          <Link to="/openings">{say('audit.openings')}</Link>
        </p>
      </header>
      <SearchForm search={search} ask={(asked) => void navigate({ search: asked })} />
      {list.isPending && <Loading />}
      {list.isError && <Failed fault={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={say('audit.none')}>
          <p>{say('audit.noneWhy')}</p>
        </Empty>
      )}
      <ol className="rows" aria-busy={list.isFetching} aria-label={say('audit.found')}>
        {items.map((found) => (
          <Found key={`${found.dossier.id} ${found.seq}`} found={found} />
        ))}
      </ol>
      {list.hasNextPage && (
        <button
          type="button"
          className="button more"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('list.more')}
        </button>
      )}
    </section>
  );
}
