import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import type { Proof as Proven } from './chain-state.tsx';

/** What the verification recomputed, and where it fails. */
export function Proof({ proof, again }: { proof: Proven; again(): void }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { sound, events, lastHash, checkedAt, checks, broken } = proof;
  const [first] = broken;
  return (
    <section className="proof" data-sound={sound}>
      <h2>{sound ? say('proof.sound', { n: events }) : say('proof.broken')}</h2>
      <p className="quiet">{say('proof.at', { at: instantText(speech, checkedAt) })}</p>
      {first !== undefined && (
        <p className="problem">
          <a href={`#event-${first.seq}`}>{say('proof.firstBroken', { seq: first.seq })}</a>
        </p>
      )}
      <ul className="checks">
        {checks.map((check) => (
          <li key={check.check} data-sound={check.sound}>
            <span aria-hidden="true">{check.sound ? '✓' : '✗'}</span> {say(`check.${check.check}`)}
            {!check.sound && (
              <b>
                {': '}
                {say('chain.no')}
                {check.seq !== undefined && `, ${say('proof.where', { seq: check.seq })}`}
              </b>
            )}
          </li>
        ))}
      </ul>
      {lastHash !== undefined && (
        <p>
          <span className="quiet">{say('proof.lastHash')}</span> <code className="hash">{lastHash}</code>
        </p>
      )}
      <button type="button" className="link" onClick={again}>
        {say('proof.again')}
      </button>
    </section>
  );
}
