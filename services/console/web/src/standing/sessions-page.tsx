import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { endOwnSessions, listOwnSessions, type OwnSession } from './own-sessions.ts';

const KEY = ['own-sessions'];

function One({ of, busy, end }: { of: OwnSession; busy: boolean; end(): void }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const agent = of.agent === '' ? say('sessions.unknown') : of.agent;
  return (
    <li className="paper" data-runs={of.current}>
      <h2>
        {agent} {of.current && <em className="mark">{say('sessions.current')}</em>}
      </h2>
      <p className="row-facts">
        <span>{say('sessions.started', { at: instantText(speech, of.startedAt) })}</span>
        <span>{say('sessions.used', { at: instantText(speech, of.lastUsedAt) })}</span>
      </p>
      {of.current ? (
        <p className="hint">{say('sessions.currentHint')}</p>
      ) : (
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={say('sessions.endOne', { agent, at: instantText(speech, of.lastUsedAt) })}
          onClick={end}
        >
          {say('sessions.end')}
        </button>
      )}
    </li>
  );
}

/** Where I am signed in, and ending what I no longer want. */
export function SessionsPage(): ReactNode {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: KEY, queryFn: listOwnSessions, staleTime: 0 });
  const end = useMutation({
    mutationFn: (id: string | undefined) => endOwnSessions(id),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  useEffect(() => {
    document.title = `${say('sessions.title')} · Nhịp Cầu`;
  }, [say]);
  const others = (list.data ?? []).filter(({ current }) => !current);
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('sessions.title')}</h1>
        <p className="quiet">{say('sessions.hint')}</p>
      </header>
      {list.isPending && <Loading />}
      {list.isError && <Failed fault={list.error} again={() => void list.refetch()} />}
      <p role="status" className="said">
        {end.isSuccess && say('sessions.ended', { n: end.data })}
      </p>
      {end.isError && (
        <p className="problem" role="alert">
          {say('state.failedWhy')}
        </p>
      )}
      <ul className="paper-list">
        {list.data?.map((one) => (
          <One key={one.id} of={one} busy={end.isPending} end={() => end.mutate(one.id)} />
        ))}
      </ul>
      {list.isSuccess && (
        <div className="sheet-do">
          {others.length === 0 && (
            <p className="quiet" id="no-others">
              {say('sessions.noOthers')}
            </p>
          )}
          <button
            type="button"
            className="button"
            disabled={others.length === 0 || end.isPending}
            aria-describedby={others.length === 0 ? 'no-others' : undefined}
            onClick={() => end.mutate(undefined)}
          >
            {say('sessions.endOthers')}
          </button>
        </div>
      )}
    </section>
  );
}
