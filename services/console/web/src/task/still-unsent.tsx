import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../language/language.ts';
import type { Sending } from './sending.ts';

/** The line was lost while an answer was on its way: it stays here, and goes off once when the line is back. */
export function StillUnsent({ sending }: { sending: Sending }): ReactNode {
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="unsent" role="alert">
      <h3 ref={heading} tabIndex={-1}>
        {say('unsent.title', { answer: sending.unsent?.label ?? '' })}
      </h3>
      <p>{say('unsent.why')}</p>
      <div className="sheet-do">
        <button type="button" className="button" onClick={sending.giveUp}>
          {say('unsent.edit')}
        </button>
        <button type="button" className="button primary" onClick={sending.again}>
          {say('unsent.again')}
        </button>
      </div>
      <p className="quiet">{say('unsent.editHint')}</p>
    </div>
  );
}
