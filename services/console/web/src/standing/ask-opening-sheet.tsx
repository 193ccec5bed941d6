import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { LongText, ShortText } from '../task/field.tsx';
import { idIn, type OpeningTyped, openingAsked, openingMissing } from './opening-asked.ts';
import { Outcome, Submit } from './outcome.tsx';

const MISSING = { paper: 'openings.missing', title: 'openings.missingTitle', reason: 'missing.reason' } as const;

/** Asks that a dossier be opened, by what is in somebody's hand: what follows is said before, and a second person must agree. */
export function AskOpeningSheet({ onClose, asked }: { onClose(): void; asked(): void }): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState<OpeningTyped>({ paper: '', title: '', reason: '', hours: '1' });
  const ask = useAct('askOpening');
  const missing = openingMissing(typed);
  const send = async () => {
    if ((await ask.perform({ body: openingAsked(typed) })) === undefined) return;
    asked();
    onClose();
  };
  const change = (part: Partial<OpeningTyped>) => setTyped({ ...typed, ...part });
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
          label={say('openings.paper')}
          hint={say('openings.paperHint')}
          value={typed.paper}
          most={LIMITS.addressCharacters}
          change={(paper) => change({ paper })}
        />
        {idIn(typed.paper) === undefined && (
          <ShortText
            label={say('openings.words')}
            hint={say('openings.wordsHint')}
            value={typed.title}
            most={LIMITS.titleCharacters}
            change={(title) => change({ title })}
          />
        )}
        <LongText
          label={say('openings.reason')}
          rows={3}
          value={typed.reason}
          most={LIMITS.reasonCharacters}
          change={(reason) => change({ reason })}
        />
        <ShortText
          label={say('openings.hours')}
          type="number"
          value={typed.hours}
          most={3}
          change={(hours) => change({ hours })}
        />
        <Outcome of={ask} />
        <Submit
          label={say('openings.askDo')}
          missing={missing === undefined ? undefined : say(MISSING[missing])}
          busy={ask.attempt.state === 'under-way'}
          grave
        />
      </form>
    </Sheet>
  );
}
