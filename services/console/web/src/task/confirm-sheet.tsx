import type { ReactNode } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { SignInAhead } from './sign-in-ahead.tsx';
import type { Way } from './way.ts';

/** What was stated, once more, and what follows from it, before it is sent. */
export function ConfirmSheet(props: { way: Way; sending: boolean; onClose(): void; send(): void }): ReactNode {
  const { say } = useSpeech();
  const { way, sending, onClose, send } = props;
  const grave = way.grave === true;
  return (
    <Sheet open onClose={onClose} title={way.label} alert={grave}>
      {way.review !== undefined && <div className="review">{way.review}</div>}
      <p>{say(way.effect, way.effectValues)}</p>
      {grave && <p className="grave">{say('confirm.grave')}</p>}
      <SignInAhead endpoint={way.endpoint} body={way.body} />
      <div className="sheet-do">
        <button type="button" className="button" onClick={onClose} disabled={sending}>
          {say('do.back')}
        </button>
        <button type="button" className="button primary" data-grave={grave} disabled={sending} onClick={send}>
          {sending ? say('do.sending') : way.label}
        </button>
      </div>
    </Sheet>
  );
}
