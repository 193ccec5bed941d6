import type { Happening } from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';

function resultText({ say, word }: Speech, one: Happening): string {
  if (one.version !== undefined) return say('news.version', { n: one.version });
  if (one.opinion !== undefined) return word('opinion', one.opinion);
  if (one.verdict !== undefined) return word('verdict', one.verdict);
  return one.to === undefined ? '' : word('stage', one.to);
}

function whoText({ say }: Speech, { bySystem, actor, principal, unit }: Happening): string {
  if (bySystem) return say('timeline.system');
  const forWhom = principal !== undefined && principal.id !== actor?.id ? principal : undefined;
  return [
    actor?.name ?? say('happenings.nameless'),
    forWhom && say('timeline.for', { name: forWhom.name ?? say('happenings.nameless') }),
    unit?.name,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Entry({ one, isNew }: { one: Happening; isNew: boolean }): ReactNode {
  const speech = useSpeech();
  const result = resultText(speech, one);
  return (
    <li data-new={isNew} data-system={one.bySystem}>
      <div className="event-head">
        <b>{speech.word('event', one.type)}</b>
        {result !== '' && <span>{result}</span>}
        {isNew && <em className="mark soon">{speech.say('timeline.new')}</em>}
        {one.simulated && <em className="mark">{speech.say('timeline.simulated')}</em>}
      </div>
      <p className="row-facts">
        <time dateTime={one.at}>{instantText(speech, one.at)}</time>
        <span>{whoText(speech, one)}</span>
      </p>
    </li>
  );
}

/** What happened, the newest first, for everybody whom the dossier concerns; what the reader has not seen yet is marked. */
export function Happenings({ id, news }: { id: string; news: readonly number[] }): ReactNode {
  const { say } = useSpeech();
  const list = useInfiniteQuery({
    queryKey: ['listHappenings', { params: { id } }],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(pageParam === '' ? {} : { cursor: pageParam }), limit: 50 };
      return (await ask(ENDPOINTS.listHappenings, { params: { id }, query, signal })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed fault={list.error} again={() => void list.refetch()} />;
  return (
    <>
      <ol className="timeline">
        {list.data.pages
          .flatMap(({ items }) => items)
          .map((one) => (
            <Entry key={one.seq} one={one} isNew={news.includes(one.seq)} />
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
    </>
  );
}
