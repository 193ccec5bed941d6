import { LIMITS } from 'virtual:limits';
import type { InboxItem } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';

interface SelectionBarProps {
  readonly chosen: readonly InboxItem[];
  readonly busy: boolean;
  claim(): void;
  opine(): void;
  clear(): void;
}

/** What can be done with all that is chosen; what cannot says why. */
export function SelectionBar({ chosen, busy, claim, opine, clear }: SelectionBarProps): ReactNode {
  const { say } = useSpeech();
  if (chosen.length === 0) return null;
  const tooMany = chosen.length > LIMITS.bulkItems ? say('bulk.most', { n: LIMITS.bulkItems }) : undefined;
  const noOpinion = chosen.some(({ kind }) => kind === 'opine') ? undefined : say('bulk.noOpinion');
  const why = tooMany ?? noOpinion;
  return (
    <section className="selection" aria-label={say('select.bar')}>
      <p role="status">
        <b>{say('select.count', { n: chosen.length })}</b>
        {why !== undefined && (
          <span className="quiet" id="why-no-bulk">
            {why}
          </span>
        )}
      </p>
      <div className="selection-do">
        <button type="button" className="button" disabled={busy || tooMany !== undefined} onClick={claim}>
          {say('bulk.claim')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || why !== undefined}
          aria-describedby={why === undefined ? undefined : 'why-no-bulk'}
          onClick={opine}
        >
          {say('bulk.opine')}
        </button>
        <button type="button" className="link" onClick={clear}>
          {say('select.clear')}
        </button>
      </div>
    </section>
  );
}
