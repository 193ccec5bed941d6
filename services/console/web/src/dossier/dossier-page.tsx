import type { DossierDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { useMayAudit } from '../reach/me.ts';
import { ActsPanel } from './acts-panel.tsx';
import { Ribbon } from './ribbon.tsx';
import { Sections } from './sections.tsx';

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

export function DossierPage(): ReactNode {
  const { id } = useParams({ from: '/dossier/$id' });
  const { say, word } = useSpeech();
  const query = useQuery(reading('readDossier', { params: { id } }));
  const dossier = query.data?.body;
  const mayAudit = useMayAudit();
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
          {mayAudit && (
            <Link to="/history/$id" params={{ id }}>
              {say('dossier.history')}
            </Link>
          )}
        </p>
      </header>
      <Ribbon dossier={dossier} />
      <ActsPanel dossier={dossier} />
      <Sections dossier={dossier} seen={seen} />
    </article>
  );
}
