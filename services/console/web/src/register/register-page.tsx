import { VOCABULARY } from 'virtual:vocabulary';
import type { DossierSummary } from '@nhipcau/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect } from 'react';
import { More } from '../frame/more.tsx';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { ask, ENDPOINTS } from '../reach/house.ts';
import { RegisterFilters } from './register-filters.tsx';
import type { RegisterSearch } from './register-search.ts';
import { Waiting } from './waiting.tsx';

function Entry({ dossier }: { dossier: DossierSummary }): ReactNode {
  const speech = useSpeech();
  const { word } = speech;
  const at = VOCABULARY.STAGES.indexOf(dossier.stage);
  return (
    <li className="row">
      <Link to="/dossier/$id" params={{ id: dossier.id }}>
        <span className="row-stage" data-standing={dossier.standing}>
          <b>{dossier.standing === 'open' ? word('stage', dossier.stage) : word('standing', dossier.standing)}</b>
          <span className="dots" aria-hidden="true">
            {VOCABULARY.STAGES.map((stage, no) => (
              <i
                key={stage}
                data-state={dossier.standing === 'closed' || no < at ? 'passed' : no === at ? 'current' : 'ahead'}
              />
            ))}
          </span>
        </span>
        <span className="row-main">
          <bdi className="row-title">{dossier.title.vi}</bdi>
          <span className="row-facts">
            {dossier.news === true && <em className="mark soon">{speech.say('register.news')}</em>}
            <span>{dossier.owner.name}</span>
            {dossier.start !== undefined && <span>{dayText(speech, dossier.start)}</span>}
            {dossier.place !== undefined && <bdi>{dossier.place}</bdi>}
          </span>
        </span>
        <span className="row-why">
          <Waiting dossier={dossier} />
        </span>
      </Link>
    </li>
  );
}

export function RegisterPage(): ReactNode {
  const { say } = useSpeech();
  const search = useSearch({ from: '/register' });
  const navigate = useNavigate({ from: '/register' });
  const set = useCallback(
    (change: Partial<Record<keyof RegisterSearch, unknown>>) =>
      void navigate({ search: (before) => ({ ...before, ...change }) as RegisterSearch, replace: true }),
    [navigate],
  );
  const list = useInfiniteQuery({
    queryKey: ['listDossiers', search],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      return (await ask(ENDPOINTS.listDossiers, { query: { ...search, ...cursor, limit: 40 }, signal })).body;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    document.title = `${say('frame.register')} · Nhịp Cầu`;
  }, [say]);
  const filtered = Object.keys(search).some((name) => name !== 'order');
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('frame.register')}</h1>
        <p className="quiet">{say('register.hint')}</p>
      </header>
      <RegisterFilters search={search} set={set} />
      {list.isPending && <Loading />}
      {list.isError && <Failed fault={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={filtered ? say('register.noneFound') : say('register.none')}>
          {filtered && <p>{say('register.noneFoundWhy')}</p>}
        </Empty>
      )}
      <ol className="rows" aria-busy={list.isFetching}>
        {items.map((dossier) => (
          <Entry key={dossier.id} dossier={dossier} />
        ))}
      </ol>
      {list.hasNextPage && <More busy={list.isFetchingNextPage} more={list.fetchNextPage as () => void} />}
    </section>
  );
}
