import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { Timeline } from '../dossier/timeline.tsx';
import { Failed, Loading } from '../frame/states.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

function Proof({ id }: { id: string }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const proof = useQuery(reading('verifyDossier', { params: { id } }));
  if (proof.isPending) return <Loading />;
  if (proof.isError) return <Failed fault={proof.error} again={() => void proof.refetch()} />;
  const { sound, events, lastHash, checkedAt, checks } = proof.data.body;
  return (
    <section className="proof" data-sound={sound}>
      <h2>{sound ? say('proof.sound', { n: events }) : say('proof.broken')}</h2>
      <p className="quiet">{say('proof.at', { at: instantText(speech, checkedAt) })}</p>
      <ul className="checks">
        {checks.map((check) => (
          <li key={check.check} data-sound={check.sound}>
            <span aria-hidden="true">{check.sound ? '✓' : '✗'}</span> {say(`check.${check.check}`)}
            {!check.sound && <b> {say('proof.where', { seq: check.seq ?? 0 })}</b>} {check.detail}
          </li>
        ))}
      </ul>
      {lastHash !== undefined && <code className="hash">{lastHash}</code>}
      <button type="button" className="link" onClick={() => void proof.refetch()}>
        {say('proof.again')}
      </button>
    </section>
  );
}

function Runs({ id }: { id: string }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const shown = useQuery(reading('readWorkflow', { params: { id } }));
  if (shown.isPending) return <Loading />;
  if (shown.isError) return <Failed fault={shown.error} again={() => void shown.refetch()} />;
  const { runs, recorded, agrees, differences, reachable } = shown.data.body;
  const told = new Set(runs.flatMap((run) => run.crossings.map((one) => `${one.stage} ${one.round} ${one.outcome}`)));
  return (
    <section className="proof" data-sound={agrees}>
      <h2>{agrees ? say('runs.agree') : say('runs.differ')}</h2>
      {!reachable && <p className="quiet">{say('runs.away')}</p>}
      {differences.map((one) => (
        <p key={one} className="problem">
          {one}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('runs.stage')}</th>
            <th scope="col">{say('runs.outcome')}</th>
            <th scope="col">{say('runs.log')}</th>
            <th scope="col">Temporal</th>
          </tr>
        </thead>
        <tbody>
          {recorded.map((one) => (
            <tr key={`${one.stage} ${one.round}`}>
              <th scope="row">
                {word('stage', one.stage)} {one.round}
              </th>
              <td>{word(`outcome.${one.stage}` as 'outcome.proposal', one.outcome as 'accepted')}</td>
              <td>#{one.seq}</td>
              <td>{told.has(`${one.stage} ${one.round} ${one.outcome}`) ? '✓' : '✗'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{runs.map((run) => `${run.runId.slice(0, 8)} ${say(`run.${run.state}`)}`).join(' · ')}</p>
    </section>
  );
}

/** For whoever must be able to prove it: what happened, that nobody altered it, and that Temporal tells the same. */
export function HistoryPage(): ReactNode {
  const { id } = useParams({ from: '/history/$id' });
  const { say } = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id } }));
  useEffect(() => {
    document.title = `${say('dossier.history')} · Nhịp Cầu`;
  }, [say]);
  return (
    <article className="page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/dossier/$id" params={{ id }}>
            {say('receipt.dossier')}
          </Link>{' '}
          <span aria-hidden="true">›</span> {say('dossier.history')}
        </p>
        <h1>
          <bdi>{dossier.data?.body.title.vi ?? say('dossier.history')}</bdi>
        </h1>
      </header>
      <div className="two">
        <Proof id={id} />
        <Runs id={id} />
      </div>
      <Timeline id={id} seen={Number.MAX_SAFE_INTEGER} whole />
    </article>
  );
}
