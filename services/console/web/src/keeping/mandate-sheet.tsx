import { LIMITS } from 'virtual:limits';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import { useToday } from '../reach/me.ts';
import { Outcome, Submit } from '../standing/outcome.tsx';
import { type Scope, ScopeFields, scopeAsked } from '../standing/scope-fields.tsx';
import { DayField } from '../task/day-field.tsx';
import { ShortText } from '../task/field.tsx';
import type { Account, Appointment, Units } from './account-card.tsx';

/** Limits what an auditor may look into. */
export function MandateSheet(props: {
  of: Account;
  appointment: Appointment;
  units: Units;
  onClose(): void;
  said(words: string): void;
}): ReactNode {
  const { say } = useSpeech();
  const { of, appointment, units, onClose, said } = props;
  const today = useToday();
  const [changed, setTyped] = useState<{ from?: string; to: string; citation: string }>({ to: '', citation: '' });
  const typed = { from: today, ...changed };
  const [scope, setScope] = useState<Scope>({});
  const add = useAct('addMandate');
  const { from, to, citation } = typed;
  const missing =
    citation.trim() === '' ? say('mandate.missing') : from === '' || to === '' ? say('mandate.missingDays') : undefined;
  const send = async () => {
    const { kinds, units: chosen } = scopeAsked({ ...scope, stages: [] });
    const body = {
      ...typed,
      auditor: of.person,
      appointment: appointment.id,
      ...(kinds === undefined ? {} : { kinds }),
      ...(chosen === undefined ? {} : { units: chosen }),
    };
    if ((await add.perform({ body })) === undefined) return;
    said(say('mandate.done', { name: of.name ?? of.person }));
    onClose();
  };
  const day = (field: 'from' | 'to', label: string) => (
    <DayField label={label} value={typed[field]} change={(value) => setTyped({ ...changed, [field]: value })} />
  );
  return (
    <Sheet open onClose={onClose} title={say('mandate.title', { name: of.name ?? of.person })}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === undefined) void send();
        }}
      >
        <p>{say('mandate.effect')}</p>
        <ShortText
          label={say('mandate.citation')}
          value={citation}
          most={LIMITS.lineCharacters}
          change={(value) => setTyped({ ...changed, citation: value })}
        />
        <div className="pair">
          {day('from', say('leave.from'))}
          {day('to', say('leave.to'))}
        </div>
        <ScopeFields scope={scope} units={units} change={setScope} withoutStages />
        <Outcome of={add} />
        <Submit label={say('mandate.do')} missing={missing} busy={add.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}
