import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { TakeAway } from '../audit/take-away.tsx';
import { Empty, Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { ByBody } from './by-body.tsx';
import { ByKind } from './by-kind.tsx';
import { OpenByStage, TimeByStage } from './by-stage.tsx';
import { searchOfOverview } from './overview-search.ts';
import { PeriodFields } from './period.tsx';
import { Tiles } from './tiles.tsx';

/** What is open, where and with whom, and how long things took: each figure opens the list that it counts. */
export function OverviewPage(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const search = useSearch({ from: '/overview' });
  const navigate = useNavigate({ from: '/overview' });
  const query = useQuery({ ...reading('readOverview', { query: search }), placeholderData: (before) => before });
  useEffect(() => {
    document.title = `${say('frame.overview')} · Nhịp Cầu`;
  }, [say]);
  const shown = query.data?.body;
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('frame.overview')}</h1>
        {shown !== undefined && (
          <p className="quiet">
            {say(shown.ofWholeHouse ? 'overview.ofWholeHouse' : 'overview.ofUnits', {
              at: instantText(speech, shown.asOf),
            })}
          </p>
        )}
      </header>
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} again={() => void query.refetch()} />}
      {shown !== undefined && !query.isError && (
        <>
          <div className="filters">
            <PeriodFields
              from={shown.from}
              to={shown.to}
              choose={(change) =>
                void navigate({ search: (before) => searchOfOverview({ ...before, ...change }), replace: true })
              }
            />
            <TakeAway
              endpoint="exportOverview"
              parts={{ query: { from: shown.from, to: shown.to } }}
              name={`nhip-cau-${shown.from}-${shown.to}.csv`}
              text={say('overview.export')}
            />
          </div>
          <Tiles shown={shown} />
          {shown.byKind.length === 0 ? (
            <Empty title={say('overview.none')}>
              <p>{say('overview.noneWhy')}</p>
            </Empty>
          ) : (
            <>
              <OpenByStage shown={shown} />
              <ByBody shown={shown} />
              <TimeByStage shown={shown} />
              <ByKind shown={shown} />
            </>
          )}
          <details className="definitions">
            <summary>{say('overview.definitions')}</summary>
            <p>{say('overview.definitionDays')}</p>
            <p>{say('overview.definitionReturn')}</p>
            <p>{say('overview.definitionLate')}</p>
          </details>
        </>
      )}
    </section>
  );
}
