import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { byField, FaultsShown, faultsOf } from '../task/faults.tsx';
import { ShortText } from '../task/field.tsx';

const FIELDS = [
  ['name', LIMITS.nameCharacters],
  ['issuer', LIMITS.addressCharacters],
  ['subject', LIMITS.nameCharacters],
] as const;

/** Registers a person, or a program, by the account with which they sign in. */
export function AddAccountSheet(props: {
  /** Where everybody else signs in, as long as it is one place. */
  issuer: string;
  onClose(): void;
  added(name: string): void;
}): ReactNode {
  const { say } = useSpeech();
  const { issuer, onClose, added } = props;
  const [typed, setTyped] = useState({ name: '', issuer, subject: '' });
  const [service, setService] = useState(false);
  const add = useAct('addAccount');
  const lacking = FIELDS.some(([field]) => typed[field].trim() === '');
  const missing = lacking ? say('account.missing') : undefined;
  const send = async () => {
    const done = await add.perform({ body: { ...typed, appointments: [], ...(service ? { service } : {}) } });
    if (done === undefined) return;
    added(typed.name);
    onClose();
  };
  const faults = add.attempt.state === 'refused' ? byField(faultsOf(add.attempt.problem)) : new Map();
  return (
    <Sheet open onClose={onClose} title={say('account.add')}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === undefined) void send();
        }}
      >
        <FaultsShown.Provider value={faults}>
          {FIELDS.map(([field, most]) => (
            <ShortText
              key={field}
              at={`/${field}`}
              label={say(`account.${field}`)}
              hint={field === 'name' ? undefined : say(`account.${field}Hint`)}
              value={typed[field]}
              most={most}
              change={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
        </FaultsShown.Provider>
        <label className="check">
          <input type="checkbox" checked={service} onChange={({ target }) => setService(target.checked)} />
          <span>{say('account.isProgram')}</span>
        </label>
        <Outcome of={add} />
        <Submit label={say('account.addDo')} missing={missing} busy={add.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}
