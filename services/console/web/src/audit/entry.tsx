import type { TimelineEntry } from '@nhipcau/contracts';
import { instrumentSort, instrumentText } from '@nhipcau/domain/glossary/instruments';
import { factLabel } from '@nhipcau/domain/glossary/told-facts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { ChainState, type Proof } from './chain-state.tsx';
import { gistOf } from './gist.ts';
import { placeText } from './place.ts';
import type { Told } from './runs-told.ts';
import { Facts, useFactSpeech } from './statement.tsx';
import { whoText } from './who.ts';

function Changed({ entry }: { entry: TimelineEntry }): ReactNode {
  const { say } = useSpeech();
  const { before, after } = entry;
  if (before === undefined && after === undefined) return null;
  return (
    <div className="changed">
      <section>
        <h4>{say('timeline.before')}</h4>
        {before === undefined ? <p className="quiet">{say('timeline.nothing')}</p> : <Facts of={before} />}
      </section>
      <section>
        <h4>{say('timeline.after')}</h4>
        {after === undefined ? <p className="quiet">{say('timeline.nothing')}</p> : <Facts of={after} />}
      </section>
    </div>
  );
}

/** A place within a record such as `nominees[].name`: its names in the reader's words. */
function erasedText(path: string, facts: ReturnType<typeof useFactSpeech>): string {
  return path
    .split('.')
    .map((name) => factLabel(name.replace(/\[\d*\]$/, ''), undefined, facts))
    .join(': ');
}

function Recorded({ entry }: { entry: TimelineEntry }): ReactNode {
  const speech = useSpeech();
  const facts = useFactSpeech();
  const { say } = speech;
  return (
    <dl className="recorded">
      <dt>{say('entry.recordedAt')}</dt>
      <dd>{instantText(speech, entry.recordedAt)}</dd>
      <dt>{say('entry.hash')}</dt>
      <dd>
        <code>{entry.hash}</code>
      </dd>
      <dt>{say('entry.previousHash')}</dt>
      <dd>{entry.previousHash === undefined ? say('entry.first') : <code>{entry.previousHash}</code>}</dd>
      {entry.acr !== undefined && (
        <>
          <dt>{say('entry.signedIn')}</dt>
          <dd>
            {entry.acr} {entry.authTime !== undefined && instantText(speech, entry.authTime)}
          </dd>
        </>
      )}
      {entry.signature !== undefined && (
        <>
          <dt>{say('entry.signature')}</dt>
          <dd lang="vi">{[...entry.signature.authority, entry.signature.name].filter(Boolean).join(' · ')}</dd>
        </>
      )}
      <dt>{say('entry.instrument')}</dt>
      <dd>
        <code>{entry.instrument}</code>
      </dd>
      {entry.workflow !== undefined && (
        <>
          <dt>{say('entry.run')}</dt>
          <dd>
            <code>{entry.workflow.runId}</code>
          </dd>
        </>
      )}
      {entry.erased !== undefined && (
        <>
          <dt>{say('entry.erased')}</dt>
          <dd>{entry.erased.map((path) => erasedText(path, facts)).join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

/** One event: what, when, who, for whom, by which right; the state of its link in the chain; and, opened, all that it holds. */
export function Entry(props: {
  entry: TimelineEntry;
  proof: Proof | undefined;
  told: Told | undefined;
  open: boolean;
}): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { entry, proof, told, open } = props;
  const gist = gistOf(entry.body, useFactSpeech(), entry.stage);
  return (
    <li id={`event-${entry.seq}`} data-system={entry.bySystem} data-open={open} data-grave={entry.grave === true}>
      <div className="event-head">
        <span className="quiet">#{entry.seq}</span>
        <b>
          {word('event', entry.type)}
          {gist !== undefined && `: ${gist}`}
        </b>
        {entry.grave === true && (
          <em className="mark" data-grave="true">
            {say('grave.done')}
          </em>
        )}
        {entry.simulated && <em className="mark">{say('timeline.simulated')}</em>}
        {told !== undefined && (
          <em className="mark" data-told={told}>
            {say(`told.${told}`)}
          </em>
        )}
      </div>
      <p className="row-facts">
        <time dateTime={entry.at}>{instantText(speech, entry.at)}</time>
        <span>{whoText(speech, entry)}</span>
        {entry.unit !== undefined && <span>{entry.unit.name}</span>}
        {entry.stage !== undefined && <span>{placeText(speech, entry.stage, entry.round)}</span>}
        <span>
          {say('timeline.instrument', {
            instrument: instrumentText(word('instrument', instrumentSort(entry)), entry.paper),
          })}
        </span>
      </p>
      <ChainState entry={entry} proof={proof} />
      <details open={open}>
        <summary>{say('timeline.details', { n: entry.seq })}</summary>
        <Changed entry={entry} />
        <h4>{say('timeline.body')}</h4>
        {Object.keys(entry.body).length === 0 ? (
          <p className="quiet">{say('timeline.nothing')}</p>
        ) : (
          <Facts of={entry.body} />
        )}
        <Recorded entry={entry} />
      </details>
    </li>
  );
}
