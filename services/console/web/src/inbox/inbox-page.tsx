import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { More } from '../frame/more.tsx';
import { useKeys } from '../frame/shortcuts.tsx';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxRow } from './inbox-row.tsx';
import type { InboxSearch } from './inbox-search.ts';

const PAGE_ITEMS = 40;

function useInbox(search: InboxSearch) {
  return useInfiniteQuery({
    queryKey: ['listTasks', search],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const answer = await ask(ENDPOINTS.listTasks, { query: { ...search, ...cursor, limit: PAGE_ITEMS }, signal });
      return answer.body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
}

export function InboxPage(): ReactNode {
  const { say } = useSpeech();
  const search = useSearch({ from: '/inbox' });
  const inbox = useInbox(search);
  const items = useMemo(() => inbox.data?.pages.flatMap((page) => page.items) ?? [], [inbox.data]);
  const [at, setAt] = useState('');
  const claim = useAct('claimTask');
  const [said, setSaid] = useState('');
  useEffect(() => {
    document.title = `${say('frame.inbox')} · Nhịp Cầu`;
  }, [say]);
  const commands = useMemo(() => {
    const go = (step: number) => {
      const from = items.findIndex(({ id }) => id === at);
      const item = items[Math.max(0, Math.min(items.length - 1, from + step))];
      if (item !== undefined) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(item.id)}"]`)?.focus();
    };
    return {
      j: () => go(1),
      k: () => go(-1),
      c: () => {
        if (at === '') return;
        void claim
          .perform({ params: { id: at } })
          .then((done) => setSaid(done === undefined ? '' : say('inbox.claimed')));
      },
    };
  }, [items, at, claim, say]);
  useKeys(commands);
  const filtered = Object.keys(search).length > 0;
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('frame.inbox')}</h1>
        <p className="quiet">{say('inbox.hint')}</p>
      </header>
      <InboxFilters search={search} />
      <p className="hidden-text" role="status">
        {claim.attempt.state === 'refused' ? claim.attempt.problem.detail : said}
      </p>
      {claim.attempt.state === 'refused' && <p className="problem">{claim.attempt.problem.detail}</p>}
      {inbox.isPending && <Loading />}
      {inbox.isError && <Failed fault={inbox.error} again={() => void inbox.refetch()} />}
      {inbox.isSuccess && items.length === 0 && (
        <Empty title={filtered ? say('inbox.noneFound') : say('inbox.none')}>
          <p>{filtered ? say('inbox.noneFoundWhy') : say('inbox.noneWhy')}</p>
        </Empty>
      )}
      <ol className="rows" aria-busy={inbox.isFetching} data-stale={inbox.isPlaceholderData}>
        {items.map((item) => (
          <InboxRow key={item.id} item={item} at={item.id === at} here={() => setAt(item.id)} />
        ))}
      </ol>
      {inbox.hasNextPage && <More busy={inbox.isFetchingNextPage} more={inbox.fetchNextPage as () => void} />}
    </section>
  );
}
