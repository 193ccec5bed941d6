import type { ReplyOf, readWorkflow } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../language/language.ts';
import { placeText } from './place.ts';
import { type Compared, comparedCrossings } from './runs-told.ts';

type Shown = ReplyOf<typeof readWorkflow>['body'];
type Crossing = Shown['recorded'][number];

function toText({ say, word }: Speech, { to }: Crossing): string {
  return to === 'end' ? say('runs.end') : word('stage', to as 'proposal');
}

function outcomeText({ word }: Speech, { stage, outcome }: Crossing): string {
  return word(`outcome.${stage}` as 'outcome.proposal', outcome as 'accepted');
}

function Row({ compared }: { compared: Compared }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { recorded, told, says } = compared;
  const one = recorded ?? told;
  if (one === undefined) return null;
  const differs = says === 'other' && told !== undefined;
  return (
    <tr data-told={says}>
      <th scope="row">{placeText(speech, one.stage, one.round)}</th>
      <td>
        {outcomeText(speech, one)} → {toText(speech, one)}
      </td>
      <td className="seq">
        {recorded === undefined ? say('runs.notInLog') : <a href={`#event-${recorded.seq}`}>#{recorded.seq}</a>}
      </td>
      <td>
        <span aria-hidden="true">{says === 'same' ? '✓' : says === 'unasked' ? '…' : '✗'}</span> {say(`runs.${says}`)}
        {differs && (
          <span className="quiet">
            {' '}
            {outcomeText(speech, told)} → {toText(speech, told)}, #{told.seq}, <code>{told.hash.slice(0, 12)}</code>
          </span>
        )}
      </td>
    </tr>
  );
}

/** The crossings of the log beside those that Temporal's own histories tell. */
export function Runs({ shown }: { shown: Shown }): ReactNode {
  const { say } = useSpeech();
  const { runs, agrees, differences, reachable } = shown;
  return (
    <section className="proof" data-sound={agrees}>
      <h2>{agrees ? say('runs.agree') : say('runs.differ')}</h2>
      {!reachable && <p className="quiet">{say('runs.away')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('runs.stage')}</th>
            <th scope="col">{say('runs.outcome')}</th>
            <th scope="col">{say('runs.log')}</th>
            <th scope="col">
              {say('runs.engine')} <small className="quiet">Temporal</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedCrossings(shown).map((one) => (
            <Row key={`${(one.recorded ?? one.told)?.stage} ${(one.recorded ?? one.told)?.round}`} compared={one} />
          ))}
        </tbody>
      </table>
      <ul className="process-runs quiet">
        {runs.map(({ runId, state }, no) => (
          <li key={runId}>
            {say('runs.one', { n: no + 1, state: say(`run.${state}`) })}{' '}
            <small>
              <code>{runId.slice(0, 8)}</code>
            </small>
          </li>
        ))}
      </ul>
      {differences.length > 0 && (
        <details>
          <summary>{say('runs.differences', { n: differences.length })}</summary>
          <ul className="checks">
            {differences.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
