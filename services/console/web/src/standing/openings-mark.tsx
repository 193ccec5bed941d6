import type { DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { OpeningFacts } from './opening-card.tsx';

/** On the dossier's own page: that it was asked for, or stands open, in an emergency; by whom, why and until when. */
export function OpeningsMark({ of }: { of: DossierDetail }): ReactNode {
  const { say } = useSpeech();
  const { openings = [] } = of;
  if (openings.length === 0) return null;
  return (
    <details className="problem" open={openings.some(({ state }) => state === 'open' || state === 'waiting')}>
      <summary>{say('openings.onThis', { n: openings.length })}</summary>
      <ul className="paper-list">
        {openings.map((one) => (
          <li key={one.id} className="paper" data-grave={one.state === 'open'}>
            <OpeningFacts of={one} title={of.title.vi} />
          </li>
        ))}
      </ul>
    </details>
  );
}
