import type { DossierDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Seats } from '../approval/seats.tsx';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { ExecutionShown } from '../execution/execution-shown.tsx';
import { Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { ReportText } from '../reporting/report-text.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { Board } from './consultation-board.tsx';
import { Ribbon } from './ribbon.tsx';
import { TasksList } from './tasks-list.tsx';
import { Timeline } from './timeline.tsx';
import { Versions } from './versions.tsx';

/** The last event that this browser has shown of the dossier, as it was when the page was opened. */
function useSeen(id: string, seq: number | undefined): number {
  const key = `nhipcau-seen ${id}`;
  const before = useRef(Number(localStorage.getItem(key) ?? Number.MAX_SAFE_INTEGER));
  useEffect(() => {
    if (seq !== undefined) localStorage.setItem(key, String(seq));
  }, [key, seq]);
  return before.current;
}

function Days({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { start, end, place } = dossier;
  if (start === undefined && place === undefined) return null;
  const days = [start, end].filter((day) => day !== undefined).map((day) => dayText(speech, day));
  return <span>{[[...new Set(days)].join(' – '), place].filter(Boolean).join(', ')}</span>;
}

function Sections({ dossier, seen }: { dossier: DossierDetail; seen: number }): ReactNode {
  const { say, word } = useSpeech();
  const boards = [
    ...(dossier.consultation === undefined ? [] : [dossier.consultation]),
    ...dossier.earlierConsultations.toReversed(),
  ];
  const fresh = dossier.seq > seen ? dossier.seq - seen : 0;
  const tabs: readonly (readonly [string, string, ReactNode])[] = [
    ['text', say('dossier.text'), <Versions key={dossier.version?.no ?? 0} dossier={dossier} />],
    ...(boards.length === 0
      ? []
      : ([
          [
            'consultation',
            word('stage', 'consultation'),
            boards.map((board) => <Board key={board.round} board={board} />),
          ],
        ] as const)),
    ...(dossier.approval === undefined
      ? []
      : ([['approval', word('stage', 'approval'), <Seats key="seats" standing={dossier.approval} />]] as const)),
    ...(dossier.execution === undefined
      ? []
      : ([
          ['execution', word('stage', 'execution'), <ExecutionShown key="execution" standing={dossier.execution} />],
        ] as const)),
    ...(dossier.report === undefined
      ? []
      : ([['report', say('dossier.report'), <ReportText key="report" report={dossier.report} />]] as const)),
    ...(dossier.commendation === undefined || dossier.commendation.nominees.length === 0
      ? []
      : ([
          [
            'commendation',
            word('stage', 'commendation'),
            <NomineesShown key="nominees" standing={dossier.commendation} />,
          ],
        ] as const)),
    ['tasks', say('dossier.tasks'), <TasksList key="tasks" tasks={dossier.tasks} />],
    [
      'timeline',
      fresh > 0 ? say('dossier.timelineNew', { n: fresh }) : say('dossier.timeline'),
      <Timeline key="timeline" id={dossier.id} seen={seen} />,
    ],
    ['rules', say('dossier.rules'), <Rules key="rules" dossier={dossier} />],
  ];
  return (
    <Tabs className="tabs">
      <TabList aria-label={say('dossier.sections')}>
        {tabs.map(([id, title]) => (
          <Tab key={id} id={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(([id, , content]) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function Rules({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  return (
    <>
      <p className="quiet">{say('rules.pinned', { at: dayText(speech, dossier.policy.pinnedOn) })}</p>
      <dl className="rules">
        {dossier.policy.rules.map((rule) => (
          <div key={rule.id}>
            <dt>
              <code className="rule">{rule.id}</code>
            </dt>
            <dd>
              {rule.citation}{' '}
              <span className="quiet">
                {word('source-kind', rule.source)} · {word('certainty', rule.certainty)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function DossierPage(): ReactNode {
  const { id } = useParams({ from: '/dossier/$id' });
  const { say, word } = useSpeech();
  const query = useQuery(reading('readDossier', { params: { id } }));
  const dossier = query.data?.body;
  const seen = useSeen(id, dossier?.seq);
  useEffect(() => {
    if (dossier !== undefined) document.title = `${dossier.title.vi} · Nhịp Cầu`;
  }, [dossier]);
  if (query.isPending) return <Loading />;
  if (query.isError && dossier === undefined) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (dossier === undefined) return null;
  return (
    <article className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/register">{say('frame.register')}</Link> <span aria-hidden="true">›</span>{' '}
          {word('kind', dossier.kind)}
        </p>
        <h1>
          <bdi>{dossier.title.vi}</bdi>
        </h1>
        {dossier.title.en !== undefined && (
          <p className="quiet" lang="en">
            <bdi>{dossier.title.en}</bdi>
          </p>
        )}
        <p className="row-facts">
          <span>{[dossier.owner, ...dossier.coOwners].map(({ name }) => name).join(', ')}</span>
          <Days dossier={dossier} />
          <span>{word('standing', dossier.standing)}</span>
          <Link to="/history/$id" params={{ id }}>
            {say('dossier.history')}
          </Link>
        </p>
      </header>
      <Ribbon dossier={dossier} />
      <ActsPanel dossier={dossier} />
      <Sections dossier={dossier} seen={seen} />
    </article>
  );
}
