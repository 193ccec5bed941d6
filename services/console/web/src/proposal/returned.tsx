import type { TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { fieldId } from '../task/fault-place.ts';
import { returnedBy } from '../task/returned-by.ts';
import type { ReturnReasons } from './gathered-reasons.ts';
import { unitLabel } from './unit-label.ts';

/** Leads to the field that states a place of the text. */
export function ToField({ at, children }: { at: string; children: ReactNode }): ReactNode {
  return (
    <a
      href={`#${fieldId(at)}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(fieldId(at))?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** Why the text came back and from whom: of the whole, and by field, each leading there. */
export function Returned({
  reasons: { whole, byUnit, returned },
}: {
  reasons: ReturnReasons & Pick<TaskDetail, 'returned'>;
}): ReactNode {
  const speech = useSpeech();
  if (byUnit.size === 0) return null;
  return (
    <div className="remarks">
      <strong>{speech.say('task.remarks')}</strong>
      {returned !== undefined && <p className="quiet">{returnedBy(speech, returned)}</p>}
      {whole !== undefined && <p className="written">{whole}</p>}
      <ul>
        {[...byUnit]
          .filter(([unit]) => unit !== '')
          .map(([unit, reason]) => (
            <li key={unit}>
              <ToField at={`/${unit}`}>{unitLabel(speech, unit)}</ToField>: <span className="written">{reason}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
