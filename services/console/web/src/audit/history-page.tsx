import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { Entries } from './entries.tsx';
import { Proof } from './proof.tsx';
import { Runs } from './runs.tsx';
import { comparedCrossings } from './runs-told.ts';
import { TakeAway } from './take-away.tsx';

/** Every reading stands in the ledger: nothing is read again but by what happens or by the auditor. */
const ONCE = { refetchOnWindowFocus: false } as const;

/** For whoever must be able to prove it: what happened, that nobody altered it, and that Temporal tells the same. */
export function HistoryPage(): ReactNode {
  const { id } = useParams({ from: '/history/$id' });
  const { say, word } = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id } })).data?.body;
  const proof = useQuery({ ...reading('verifyDossier', { params: { id } }), ...ONCE });
  const runs = useQuery({ ...reading('readWorkflow', { params: { id } }), ...ONCE });
  useEffect(() => {
    document.title = `${say('dossier.history')} · Nhịp Cầu`;
  }, [say]);
  const compared = runs.data === undefined ? [] : comparedCrossings(runs.data.body);
  const told = new Map(
    compared.flatMap(({ recorded, says }) => (recorded === undefined ? [] : [[recorded.seq, says] as const])),
  );
  return (
    <article className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/history">{say('frame.audit')}</Link> <span aria-hidden="true">›</span> {say('dossier.history')}
        </p>
        <h1>
          <bdi>{dossier?.title.vi ?? say('dossier.history')}</bdi>
        </h1>
        {dossier !== undefined && (
          <p className="row-facts">
            <span>{dossier.owner.name}</span>
            <span>{word('kind', dossier.kind)}</span>
            <span>
              {dossier.standing === 'open' ? word('stage', dossier.stage) : word('standing', dossier.standing)}
            </span>
            <Link to="/dossier/$id" params={{ id }}>
              {say('receipt.dossier')}
            </Link>
          </p>
        )}
      </header>
      <div className="filters">
        <TakeAway
          endpoint="exportHistory"
          parts={{ params: { id } }}
          name={`nhip-cau-${id}.zip`}
          text={say('audit.takeAway')}
        />
        <button type="button" className="button" onClick={() => print()}>
          {say('audit.print')}
        </button>
        <p className="quiet">{say('audit.takeAwayHint')}</p>
      </div>
      <div className="two">
        {proof.isPending && <Loading />}
        {proof.isError && <Failed fault={proof.error} again={() => void proof.refetch()} />}
        {proof.isSuccess && <Proof proof={proof.data.body} again={() => void proof.refetch()} />}
        {runs.isPending && <Loading />}
        {runs.isError && <Failed fault={runs.error} again={() => void runs.refetch()} />}
        {runs.isSuccess && <Runs shown={runs.data.body} />}
      </div>
      <h2>{say('dossier.timeline')}</h2>
      <Entries id={id} proof={proof.data?.body} told={told} />
    </article>
  );
}
