import { LIMITS } from 'virtual:limits';
import type { BodyOf, DelegationShown, grantDelegation } from '@nhipcau/contracts';
import type { SigningForm } from '@nhipcau/domain/vocabulary';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { useSpeech } from '../language/language.ts';
import { type Doing, useAct } from '../reach/act.ts';
import { DayField } from '../task/day-field.tsx';
import { byField, FaultsShown, faultsOf } from '../task/faults.tsx';
import { ShortText } from '../task/field.tsx';
import { ChoosePerson, type ChosenPerson } from './choose-person.tsx';
import { Outcome, Submit } from './outcome.tsx';
import { FormField, type NamedUnit, type Scope, ScopeFields, scopeAsked, scopeText } from './scope-fields.tsx';

export interface DelegationTyped {
  readonly number: string;
  readonly holder?: ChosenPerson;
  readonly from: string;
  readonly to: string;
  readonly scope: Scope;
  readonly form: SigningForm | '';
  readonly passesOn: boolean;
}

/** What keeps a delegation from being entered, in the order of its fields; nothing where it is whole. */
export function delegationMissing(
  { number, holder, from, to, form }: DelegationTyped,
  say: ReturnType<typeof useSpeech>['say'],
): string | undefined {
  if (number.trim() === '') return say('delegate.missingNumber');
  if (holder === undefined) return say('delegate.missingHolder');
  if (from === '') return say('leave.missingDays');
  if (to === '') return say('delegate.missingEnd');
  return form === '' ? say('delegate.missingForm') : undefined;
}

export function delegationAsked(typed: DelegationTyped): BodyOf<typeof grantDelegation> | undefined {
  const { number, holder, from, to, scope, form, passesOn } = typed;
  if (holder === undefined || form === '') return undefined;
  return { number, holder: holder.id, from, to, ...scopeAsked(scope), form, passesOn };
}

/** The faults of a refusal at their fields. */
export function AtFields<N extends 'grantDelegation' | 'grantDelegationFor'>(props: {
  of: Doing<N>;
  children: ReactNode;
}): ReactNode {
  const { of, children } = props;
  const faults = of.attempt.state === 'refused' ? byField(faultsOf(of.attempt.problem)) : new Map<string, string>();
  return <FaultsShown.Provider value={faults}>{children}</FaultsShown.Provider>;
}

export function DelegationFields(props: {
  typed: DelegationTyped;
  units: readonly NamedUnit[];
  change(change: Partial<DelegationTyped>): void;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { typed, units, change } = props;
  const limits = { ...typed.scope, units: units.filter(({ id }) => typed.scope.units?.includes(id)) };
  return (
    <>
      <ShortText
        at="/number"
        label={say('delegate.number')}
        hint={say('delegate.numberHint')}
        value={typed.number}
        most={LIMITS.symbolCharacters}
        change={(number) => change({ number })}
      />
      <ChoosePerson
        label={say('delegate.holder')}
        on={typed.from || undefined}
        chosen={typed.holder}
        choose={(holder) => change({ holder })}
      />
      <div className="pair">
        <DayField at="/from" label={say('leave.from')} value={typed.from} change={(from) => change({ from })} />
        <DayField at="/to" label={say('leave.to')} value={typed.to} change={(to) => change({ to })} />
      </div>
      <FormField at="/form" value={typed.form} change={(form) => change({ form })} hint={say('delegate.formHint')} />
      <details className="more-fields">
        <summary>
          {say('delegate.scope')}: <span className="quiet">{scopeText(speech, limits)}</span>
        </summary>
        <ScopeFields scope={typed.scope} units={units} change={(scope) => change({ scope })} />
      </details>
      <label className="check">
        <input
          type="checkbox"
          id="answer/passesOn"
          data-at="/passesOn"
          checked={typed.passesOn}
          onChange={({ target }) => change({ passesOn: target.checked })}
        />
        <span>{say('delegate.passesOn')}</span>
      </label>
    </>
  );
}

/** Grants a delegation, or lends on what may be lent on. */
export function DelegateSheet(props: {
  on: string;
  units: readonly NamedUnit[];
  under?: DelegationShown | undefined;
  onClose(): void;
  said(words: string): void;
}): ReactNode {
  const { say } = useSpeech();
  const { on, units, under, onClose, said } = props;
  const [typed, setTyped] = useState<DelegationTyped>({
    number: '',
    from: on,
    to: under?.to ?? '',
    scope: {},
    form: under?.form ?? '',
    passesOn: false,
  });
  const grant = useAct('grantDelegation');
  const missing = delegationMissing(typed, say);
  const send = async () => {
    const body = delegationAsked(typed);
    if (missing !== undefined || body === undefined) return;
    const done = await grant.perform({ body: under === undefined ? body : { ...body, under: under.id } });
    if (done === undefined) return;
    said(say('delegate.done', { number: typed.number, name: typed.holder?.name ?? '' }));
    onClose();
  };
  return (
    <Sheet open onClose={onClose} title={say(under === undefined ? 'delegate.title' : 'delegate.on')}>
      <form
        className="bulk"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {under !== undefined && <p className="hint">{say('delegate.under', { number: under.number })}</p>}
        <AtFields of={grant}>
          <DelegationFields typed={typed} units={units} change={(change) => setTyped({ ...typed, ...change })} />
        </AtFields>
        <p>{say('delegate.effect')}</p>
        <Outcome of={grant} />
        <Submit label={say('delegate.do')} missing={missing} busy={grant.attempt.state === 'under-way'} />
      </form>
    </Sheet>
  );
}
