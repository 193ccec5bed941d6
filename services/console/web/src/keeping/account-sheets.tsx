import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { useToday } from '../reach/me.ts';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { DayField } from '../task/day-field.tsx';
import { type Account, type Appointment, nameOfUnit, type Units } from './account-card.tsx';
import { AddAccountSheet } from './add-account-sheet.tsx';
import { AppointSheet } from './appoint-sheet.tsx';
import { MandateSheet } from './mandate-sheet.tsx';

export type AskedOfAccount =
  | { readonly what: 'add' }
  | { readonly what: 'appoint' | 'sessions' | 'close' | 'reopen'; readonly of: Account }
  | { readonly what: 'end' | 'mandate'; readonly of: Account; readonly appointment: Appointment };

function EndPost(props: {
  of: Account;
  appointment: Appointment;
  units: Units;
  onClose(): void;
  said(words: string): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { of, appointment, units, onClose, said } = props;
  const today = useToday();
  const [chosen, setTo] = useState<string>();
  const to = chosen ?? today;
  const post = `${word('role', appointment.role)}, ${nameOfUnit(units, appointment.unit)}`;
  return (
    <ReasonSheet
      act="endAppointment"
      title={say('post.endTitle', { name: of.name ?? of.person })}
      effect={say('post.endEffect', { post })}
      label={say('post.endDo')}
      missing={to === '' ? say('leave.missingDays') : undefined}
      partsWith={(reason) => ({
        params: { person: of.person, appointment: appointment.id },
        body: { to, reason },
      })}
      onClose={onClose}
      done={() => said(say('post.endDone', { name: of.name ?? of.person, post }))}
    >
      <DayField label={say('post.lastDay')} value={to} change={setTo} />
    </ReasonSheet>
  );
}

type OfSessions = 'sessions' | 'close' | 'reopen';
const ACTS = { sessions: 'endSessions', close: 'closeAccount', reopen: 'reopenAccount' } as const;

/** Ends what is open, for now or until the account is opened again; says afterwards how much that was. */
function SignIns(props: { what: OfSessions; of: Account; onClose(): void; said(words: string): void }): ReactNode {
  const { say } = useSpeech();
  const { what, of, onClose, said } = props;
  const name = of.name ?? of.person;
  const ended = (reply: unknown) => {
    const { sessions = 0 } = reply as { readonly sessions?: number };
    said(say(`account.${what}Done`, { name, n: sessions }));
  };
  return (
    <ReasonSheet
      act={ACTS[what]}
      title={say(`account.${what}Title`, { name })}
      effect={say(`account.${what}Effect`)}
      label={say(`account.${what}Do`)}
      partsWith={(reason) => ({ params: { person: of.person }, body: { reason } })}
      onClose={onClose}
      done={ended}
    />
  );
}

/** What is asked of an account, in a sheet each. */
export function AccountSheets(props: {
  asked: AskedOfAccount;
  /** Those of today, to be chosen from. */
  units: Units;
  /** Those whose days ended, too. */
  named: Units;
  issuer: string;
  onClose(): void;
  said(words: string): void;
  added(name: string): void;
}): ReactNode {
  const { asked, units, named, issuer, onClose, said, added } = props;
  switch (asked.what) {
    case 'add':
      return <AddAccountSheet issuer={issuer} onClose={onClose} added={added} />;
    case 'appoint':
      return <AppointSheet of={asked.of} units={units} onClose={onClose} said={said} />;
    case 'end':
      return <EndPost of={asked.of} appointment={asked.appointment} units={named} onClose={onClose} said={said} />;
    case 'mandate':
      return <MandateSheet of={asked.of} appointment={asked.appointment} units={units} onClose={onClose} said={said} />;
    default:
      return <SignIns what={asked.what} of={asked.of} onClose={onClose} said={said} />;
  }
}
