import type { Happening } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { newsOf, type Piece } from './news.ts';
import type { Look } from './use-look.ts';

function pieceText({ say, word }: Speech, { kind, count, latest }: Piece): string {
  switch (kind) {
    case 'version':
      return say('news.version', { n: latest.version ?? 1 });
    case 'stage':
      return latest.to === undefined
        ? word('event', latest.type)
        : say('news.stage', { stage: word('stage', latest.to) });
    case 'named':
    case 'report':
      return word('event', latest.type);
    default:
      return say(`news.${kind}`, { n: count });
  }
}

/** What happened since the reader last looked, in one calm line; each piece leads to where it is read. */
export function NewsSummary(props: { news: readonly Happening[]; look: Look; go(section: string): void }): ReactNode {
  const speech = useSpeech();
  const { news, look, go } = props;
  const pieces = newsOf(news);
  if (pieces.length === 0) return null;
  return (
    <section className="news" aria-label={speech.say('news.title')}>
      <p>{speech.say('news.since', { at: instantText(speech, look.at) })}</p>
      <ul>
        {pieces.map((piece) => (
          <li key={`${piece.kind} ${piece.latest.type}`}>
            <button type="button" className="link" onClick={() => go(piece.section)}>
              {pieceText(speech, piece)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
