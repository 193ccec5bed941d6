import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { Role, SigningForm } from '@nhipcau/domain/vocabulary';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { FormField } from '../standing/scope-fields.tsx';
import { DayField } from '../task/day-field.tsx';
import { byField, FaultsShown, faultsOf } from '../task/faults.tsx';
import { Choose, ShortText } from '../task/field.tsx';
import { type Account, nameOfUnit, type Units } from './account-card.tsx';

interface Typed {
  readonly unit: string;
  readonly role: Role | '';
  readonly from: string;
  readonly to: string;
  readonly decision: string;
  readonly form: SigningForm | '';
  readonly title: string;
}

const EMPTY: Typed = { unit: '', role: '', from: '', to: '', decision: '', form: '', title: '' };

function Fields(props: { typed: Typed; units: Units; change(change: Partial<Typed>): void }): ReactNode {
  const { say, word } = useSpeech();
  const { typed, units, change } = props;
  const text = (at: 'decision' | 'title', most: number) => (
    <ShortText
      at={`/${at}`}
      label={say(`post.${at}`)}
      optional={at === 'title'}
      value={typed[at]}
      most={most}
      change={(value) => change({ [at]: value })}
    />
  );
  const day = (at: 'from' | 'to', optional: boolean) => (
    <DayField
      at={`/${at}`}
      label={say(at === 'from' ? 'leave.from' : 'post.lastDay')}
      optional={optional}
      value={typed[at]}
      change={(value) => change({ [at]: value })}
    />
  );
  return (
    <>
      <Choose
        at="/unit"
        label={say('load.unit')}
        value={typed.unit}
        change={(unit) => change({ unit })}
        of={units.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Choose
        at="/role"
        label={say('post.role')}
        value={typed.role}
        change={(role) => change({ role })}
        of={VOCABULARY.ROLES.map((value) => ({ value, text: word('role', value) }))}
      />
      <div className="pair">
        {day('from', false)}
        {day('to', true)}
      </div>
      <FormField
        at="/form"
        value={typed.form}
        change={(form) => change({ form })}
        optional
        hint={say('post.formHint')}
      />
      {text('title', LIMITS.nameCharacters)}
      {text('decision', LIMITS.lineCharacters)}
    </>
  );
}

/** Appoints somebody to a role in a unit: from then on they may do what it allows. */
export function AppointSheet(props: {
  of: Account;
  units: Units;
  onClose(): void;
  said(words: string): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { of, units, onClose, said } = props;
  const today = useToday();
  const [changed, setTyped] = useState<Partial<Typed>>({});
  const typed: Typed = { ...EMPTY, from: today, ...changed };
  const appoint = useAct('appointPerson');
  const { unit, role, from, decision, ...optional } = typed;
  const lacking = unit === '' || role === '' || decision.trim() === '';
  const missing = lacking ? say('post.missing') : from === '' ? say('leave.missingDays') : undefined;
  const send = async () => {
    if (missing !== undefined || role === '') return;
    const more = Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== ''));
    const done = await appoint.perform({
      params: { person: of.person },
      body: { unit, role, from, decision, ...more },
    });
    if (done === undefined) return;
    const post = `${word('role', role)}, ${nameOfUnit(units, unit)}`;
    said(say('post.appointDone', { name: of.name ?? of.person, post }));
    onClose();
  };
  const faults = appoint.attempt.state === 'refused' ? byField(faultsOf(appoint.attempt.problem)) : new Map();
  return (
    <Sheet open onClose={onClose} title={say('post.appointTitle', { name: of.name ?? of.person })}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FaultsShown.Provider value={faults}>
          <Fields typed={typed} units={units} change={(change) => setTyped({ ...changed, ...change })} />
        </FaultsShown.Provider>
        <p>{say('post.appointEffect')}</p>
        <Outcome of={appoint} />
        <Submit label={say('post.appointDo')} missing={missing} busy={appoint.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}
