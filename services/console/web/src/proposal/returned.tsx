import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { fieldId } from '../task/fault-place.ts';
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

/** Why the text came back: of the whole, and by field, each leading there. */
export function Returned({ reasons: { whole, byUnit } }: { reasons: ReturnReasons }): ReactNode {
  const speech = useSpeech();
  if (byUnit.size === 0) return null;
  return (
    <div className="remarks">
      <strong>{speech.say('task.remarks')}</strong>
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
