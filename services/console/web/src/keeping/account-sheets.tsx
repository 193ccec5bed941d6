import { type ReactNode, useState } from 'react';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';
import { ReasonSheet } from '../standing/reason-sheet.tsx';
import { ShortText } from '../task/field.tsx';
import { type Account, type Appointment, nameOfUnit, type Units } from './account-card.tsx';
import { AddAccountSheet } from './add-account-sheet.tsx';
import { AppointSheet } from './appoint-sheet.tsx';
import { MandateSheet } from './mandate-sheet.tsx';

export type AskedOfAccount =
  | { readonly what: 'add' }
  | { readonly what: 'appoint' | 'sessions'; readonly of: Account }
  | { readonly what: 'end' | 'mandate'; readonly of: Account; readonly appointment: Appointment };

function EndPost(props: { of: Account; appointment: Appointment; units: Units; onClose(): void }): ReactNode {
  const { say, word } = useSpeech();
  const { of, appointment, units, onClose } = props;
  const [to, setTo] = useState(useMe()?.now.slice(0, 10) ?? '');
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
    >
      <ShortText label={say('post.lastDay')} type="date" value={to} most={10} change={setTo} />
    </ReasonSheet>
  );
}

/** What is asked of an account, in a sheet each. */
export function AccountSheets(props: { asked: AskedOfAccount; units: Units; onClose(): void }): ReactNode {
  const { say } = useSpeech();
  const { asked, units, onClose } = props;
  switch (asked.what) {
    case 'add':
      return <AddAccountSheet onClose={onClose} />;
    case 'appoint':
      return <AppointSheet of={asked.of} units={units} onClose={onClose} />;
    case 'end':
      return <EndPost of={asked.of} appointment={asked.appointment} units={units} onClose={onClose} />;
    case 'mandate':
      return <MandateSheet of={asked.of} appointment={asked.appointment} units={units} onClose={onClose} />;
    case 'sessions':
      return (
        <ReasonSheet
          act="endSessions"
          title={say('account.endSessionsTitle', { name: asked.of.name ?? asked.of.person })}
          effect={say('account.endSessionsEffect')}
          label={say('account.endSessionsDo')}
          partsWith={(reason) => ({ params: { person: asked.of.person }, body: { reason } })}
          onClose={onClose}
        />
      );
  }
}
