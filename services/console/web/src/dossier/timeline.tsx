import type { TimelineEntry } from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Stated({ label, of }: { label: string; of: Readonly<Record<string, unknown>> }): ReactNode {
  const facts = Object.entries(of).filter(([, value]) => value !== undefined);
  if (facts.length === 0) return null;
  return (
    <div>
      <h5>{label}</h5>
      <dl className="stated">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{valueText(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Entry({ entry, seen, whole }: { entry: TimelineEntry; seen: number; whole: boolean }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const who = entry.bySystem ? say('timeline.system') : (entry.actor?.name ?? entry.actor?.id ?? '');
  const forWhom =
    entry.principal !== undefined && entry.principal.id !== entry.actor?.id
      ? say('timeline.for', { name: entry.principal.name ?? entry.principal.id })
      : undefined;
  return (
    <li data-new={entry.seq > seen} data-system={entry.bySystem}>
      <div className="event-head">
        <b>{say(`event.${entry.type}` as MessageKey)}</b>
        {entry.seq > seen && <em className="mark soon">{say('timeline.new')}</em>}
        {entry.simulated && <em className="mark">{say('timeline.simulated')}</em>}
      </div>
      <p className="row-facts">
        <time dateTime={entry.at}>{instantText(speech, entry.at)}</time>
        <span>{[who, forWhom, entry.unit?.name].filter(Boolean).join(' · ')}</span>
        {entry.stage !== undefined && <span>{word('stage', entry.stage)}</span>}
      </p>
      <details>
        <summary>{say('timeline.details', { n: entry.seq })}</summary>
        <p className="quiet">{say('timeline.instrument', { instrument: entry.instrument })}</p>
        <Stated label={say('timeline.body')} of={entry.body} />
        {entry.before !== undefined && <Stated label={say('timeline.before')} of={entry.before} />}
        {entry.after !== undefined && <Stated label={say('timeline.after')} of={entry.after} />}
        {whole && (
          <p className="quiet">
            {say('timeline.recorded', { at: instantText(speech, entry.recordedAt) })}{' '}
            <code className="hash">{entry.hash}</code>
          </p>
        )}
      </details>
    </li>
  );
}

/** What happened, the newest first; what the reader has not seen yet is marked. */
export function Timeline({ id, seen, whole = false }: { id: string; seen: number; whole?: boolean }): ReactNode {
  const { say } = useSpeech();
  const list = useInfiniteQuery({
    queryKey: ['readTimeline', { params: { id } }],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      return (
        await ask(ENDPOINTS.readTimeline, {
          params: { id },
          query: { ...cursor, limit: 50, newestFirst: true },
          signal,
        })
      ).body;
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
          .flatMap((page) => page.items)
          .map((entry) => (
            <Entry key={entry.seq} entry={entry} seen={seen} whole={whole} />
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
