import type { DossierDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { Term } from '../glossary/term.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { Presented } from '../proposal/presented.tsx';
import { reading } from '../reach/house.ts';
import { useMayAudit } from '../reach/me.ts';
import { OpeningsMark } from '../standing/openings-mark.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { NewsSummary } from './news-summary.tsx';
import { Ribbon } from './ribbon.tsx';
import { Sections } from './sections.tsx';
import { useLook } from './use-look.ts';
import { useNews } from './use-news.ts';

function Days({ dossier }: { dossier: DossierDetail }): ReactNode {
  const speech = useSpeech();
  const { start, end, place } = dossier;
  if (start === undefined && place === undefined) return null;
  const days = [start, end].filter((day) => day !== undefined).map((day) => dayText(speech, day));
  return <span>{[[...new Set(days)].join(' – '), place].filter(Boolean).join(', ')}</span>;
}

function Head({ dossier }: { dossier: DossierDetail }): ReactNode {
  const { say } = useSpeech();
  const mayAudit = useMayAudit();
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/register">{say('frame.register')}</Link> <span aria-hidden="true">›</span>{' '}
        <Term of="kind" is={dossier.kind} />
      </p>
      <h1>
        <bdi lang="vi">{dossier.title.vi}</bdi>
      </h1>
      {dossier.title.en !== undefined && (
        <p className="quiet" lang="en">
          <bdi>{dossier.title.en}</bdi>
        </p>
      )}
      <p className="row-facts">
        <span>{[dossier.owner, ...dossier.coOwners].map(({ name }) => name).join(', ')}</span>
        <Days dossier={dossier} />
        <span>
          <Term of="standing" is={dossier.standing} />
        </span>
        {mayAudit && (
          <Link to="/history/$id" params={{ id: dossier.id }}>
            {say('dossier.history')}
          </Link>
        )}
      </p>
    </header>
  );
}

function Shown({ dossier }: { dossier: DossierDetail }): ReactNode {
  const look = useLook(dossier);
  const news = useNews(dossier, look);
  // An address may name the part that it is about.
  const part = useLocation({ select: ({ hash }) => hash });
  const [section, open] = useState(part === '' ? 'text' : part);
  useEffect(() => {
    if (part !== '') open(part);
  }, [part]);
  const sections = useRef<HTMLDivElement>(null);
  const go = (to: string) => {
    open(to);
    sections.current?.scrollIntoView({ block: 'start' });
    sections.current?.focus({ preventScroll: true });
  };
  return (
    <article className="page">
      <Head dossier={dossier} />
      <Presented dossier={dossier} />
      <OpeningsMark of={dossier} />
      <NewsSummary news={news} look={look} go={go} />
      <Ribbon dossier={dossier} />
      <ActsPanel dossier={dossier} />
      <div ref={sections} tabIndex={-1} className="sections">
        <Sections dossier={dossier} look={look} news={news.map(({ seq }) => seq)} section={section} open={open} />
      </div>
    </article>
  );
}

export function DossierPage(): ReactNode {
  const { id } = useParams({ from: '/dossier/$id' });
  const query = useQuery(reading('readDossier', { params: { id } }));
  const dossier = query.data?.body;
  useEffect(() => {
    if (dossier !== undefined) document.title = `${dossier.title.vi} · Nhịp Cầu`;
  }, [dossier]);
  if (query.isPending) return <Loading />;
  if (query.isError && dossier === undefined) return <Failed fault={query.error} again={() => void query.refetch()} />;
  return dossier === undefined ? null : <Shown key={id} dossier={dossier} />;
}
