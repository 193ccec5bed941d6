import type { SigningForm } from '@nhipcau/domain/vocabulary';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { ChoosePerson, type ChosenPerson } from './choose-person.tsx';
import { FormField, type NamedUnit, type Scope, ScopeFields, scopeAsked, scopeText } from './scope-fields.tsx';

/** Somebody who is to stand in, for everything or for a part. */
export interface StandIn {
  readonly person?: ChosenPerson;
  readonly scope: Scope;
  readonly form: SigningForm | '';
}

export const NO_STAND_IN: StandIn = { scope: {}, form: '' };

/** As the request names them; those of whom nobody was chosen are left out. */
export function standInsAsked(standIns: readonly StandIn[]) {
  return standIns.flatMap(({ person, scope, form }) =>
    person === undefined ? [] : [{ person: person.id, ...scopeAsked(scope), ...(form === '' ? {} : { form }) }],
  );
}

function One(props: {
  of: StandIn;
  no: number;
  several: boolean;
  on: string | undefined;
  units: readonly NamedUnit[];
  change(next: StandIn): void;
  remove(): void;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { of, no, several, on, units, change, remove } = props;
  return (
    <div className="stand-in">
      <ChoosePerson
        label={several ? say('leave.whoOf', { n: no + 1 }) : say('leave.who')}
        on={on}
        chosen={of.person}
        choose={(person) => change({ ...of, person })}
      />
      <details className="more-fields" open={several}>
        <summary>
          {say('leave.part')}:{' '}
          <span className="quiet">
            {scopeText(speech, { ...of.scope, units: units.filter(({ id }) => of.scope.units?.includes(id)) })}
          </span>
        </summary>
        <ScopeFields scope={of.scope} units={units} change={(scope) => change({ ...of, scope })} />
        <FormField value={of.form} change={(form) => change({ ...of, form })} optional hint={say('leave.formHint')} />
      </details>
      {several && (
        <button type="button" className="link" onClick={remove}>
          {say('do.remove')}
        </button>
      )}
    </div>
  );
}

/** Who stands in: one for everything, or several, each for a part. */
export function StandInFields(props: {
  standIns: readonly StandIn[];
  on: string | undefined;
  units: readonly NamedUnit[];
  change(standIns: readonly StandIn[]): void;
}): ReactNode {
  const { say } = useSpeech();
  const { standIns, on, units, change } = props;
  return (
    <>
      {standIns.map((one, no) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a stand-in has no name until one is chosen
          key={no}
          of={one}
          no={no}
          several={standIns.length > 1}
          on={on}
          units={units}
          change={(next) => change(standIns.map((was, at) => (at === no ? next : was)))}
          remove={() => change(standIns.filter((_, at) => at !== no))}
        />
      ))}
      <button type="button" className="link" onClick={() => change([...standIns, NO_STAND_IN])}>
        {say('leave.addStandIn')}
      </button>
    </>
  );
}
