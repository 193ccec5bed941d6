import type { TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { hasChanged } from './has-changed.ts';
import { partText } from './remarks.tsx';
import { returnedBy } from './returned-by.ts';

/** What was said when the same seat sent the text back, each reason with what has become of it; the text below marks every change. */
export function ReturnedBefore({ of }: { of: NonNullable<TaskDetail['returnedBefore']> }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { version, remarks, changed } = of;
  return (
    <section className="remarks">
      <h3>{say('returned.before', { n: version })}</h3>
      <p className="quiet">{returnedBy(speech, of)}</p>
      <ul>
        {remarks.map(({ part, reason }) => (
          <li key={`${part ?? ''} ${reason}`}>
            {part !== undefined && <b>{partText(speech, part)}: </b>}
            <span className="written">{reason}</span>{' '}
            {part !== undefined && (
              <em className="mark">{say(hasChanged(part, changed) ? 'returned.mended' : 'returned.same')}</em>
            )}
          </li>
        ))}
      </ul>
      <p>
        {changed.length === 0
          ? say('returned.nothing')
          : say('returned.changed', { fields: changed.map(({ field }) => word('field', field)).join(', ') })}
      </p>
    </section>
  );
}
