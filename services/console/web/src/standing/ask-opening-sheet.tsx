import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { LongText, ShortText } from '../task/field.tsx';
import { Outcome, Submit } from './outcome.tsx';

/** Asks that a dossier be opened: what follows is said before, and a second person must agree. */
export function AskOpeningSheet({ onClose }: { onClose(): void }): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState({ dossier: '', reason: '', hours: '1' });
  const ask = useAct('askOpening');
  const { reason } = typed;
  const dossier = typed.dossier.trim().split('/').at(-1) ?? '';
  const missing = dossier === '' ? say('openings.missing') : reason.trim() === '' ? say('missing.reason') : undefined;
  const send = async () => {
    const done = await ask.perform({ body: { dossier, reason, hours: Number(typed.hours) } });
    if (done !== undefined) onClose();
  };
  return (
    <Sheet open onClose={onClose} title={say('openings.ask')}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === undefined) void send();
        }}
      >
        <p className="grave">{say('openings.askEffect')}</p>
        <ShortText
          label={say('openings.dossier')}
          hint={say('openings.dossierHint')}
          value={typed.dossier}
          most={LIMITS.addressCharacters}
          change={(value) => setTyped({ ...typed, dossier: value })}
        />
        <LongText
          label={say('openings.reason')}
          rows={3}
          value={reason}
          most={LIMITS.reasonCharacters}
          change={(value) => setTyped({ ...typed, reason: value })}
        />
        <ShortText
          label={say('openings.hours')}
          type="number"
          value={typed.hours}
          most={3}
          change={(hours) => setTyped({ ...typed, hours })}
        />
        <Outcome of={ask} />
        <Submit label={say('openings.askDo')} missing={missing} busy={ask.attempt.state === 'under-way'} grave />
      </form>
    </Sheet>
  );
}
