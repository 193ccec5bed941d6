import { type ReactNode, useDeferredValue, useState } from 'react';
import { Picker } from '../frame/choice.tsx';
import { useUnits, useUnitsEver } from '../frame/units.ts';
import { useSpeech } from '../language/language.ts';
import { useSaid } from '../standing/use-said.ts';
import { type Account, AccountCard, type Appointment } from './account-card.tsx';
import { AccountSheets, type AskedOfAccount } from './account-sheets.tsx';
import { Listed } from './listed.tsx';
import { usePages } from './use-pages.ts';

/** Persons and programs with their accounts and appointments. */
export function Accounts(): ReactNode {
  const { say } = useSpeech();
  const units = useUnits();
  // Posts in units whose days ended are still somebody's history.
  const ever = useUnitsEver();
  const named = ever.map(({ value, text }) => ({ id: value, name: text }));
  const [unit, choose] = useState<string>();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const [asked, ask] = useState<AskedOfAccount>();
  const { list, items } = usePages('listAccounts', { unit, q: q === '' ? undefined : q });
  const { said, tell, place } = useSaid<HTMLParagraphElement>();
  const issuers = new Set(items.flatMap(({ accounts }) => accounts.map(({ issuer }) => issuer)));
  const about = (what: 'appoint' | 'sessions' | 'close' | 'reopen') => (of: Account) => ask({ what, of });
  const onAppointment = (what: 'end' | 'mandate') => (of: Account, appointment: Appointment) =>
    ask({ what, of, appointment });
  return (
    <>
      <div className="filters">
        <input
          type="search"
          aria-label={say('standing.find')}
          placeholder={say('standing.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Picker label={say('scope.units')} all={say('keeping.allUnits')} of={ever} chosen={unit} choose={choose} />
        <button type="button" className="button" onClick={() => ask({ what: 'add' })}>
          {say('account.add')}
        </button>
      </div>
      <p className="said" role="status" tabIndex={-1} ref={place}>
        {said}
      </p>
      <Listed list={list} empty={items.length === 0}>
        {items.map((one) => (
          <AccountCard
            key={one.person}
            of={one}
            units={named}
            appoint={about('appoint')}
            endSessions={about('sessions')}
            close={about('close')}
            reopen={about('reopen')}
            end={onAppointment('end')}
            mandate={onAppointment('mandate')}
          />
        ))}
      </Listed>
      {asked !== undefined && (
        <AccountSheets
          asked={asked}
          units={units}
          named={named}
          issuer={issuers.size === 1 ? ([...issuers][0] ?? '') : ''}
          onClose={() => ask(undefined)}
          said={tell}
          added={(name) => {
            // The new account is what one goes on with: the list shows it.
            choose(undefined);
            setWords(name);
            tell(say('account.added', { name }));
          }}
        />
      )}
    </>
  );
}
