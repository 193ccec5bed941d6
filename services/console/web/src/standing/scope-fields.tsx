import { VOCABULARY } from 'virtual:vocabulary';
import type { Kind, SigningForm, Stage } from '@nhipcau/domain/vocabulary';
import type { ReactNode } from 'react';
import { CHOSEN_KINDS } from '../frame/kinds.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { Choose } from '../task/field.tsx';

export interface Scope {
  readonly kinds?: readonly Kind[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly units?: readonly string[] | undefined;
}

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** For what something was lent, in words; everything where nothing limits it. */
export function scopeText(
  { say, word }: Speech,
  scope: Pick<Scope, 'kinds' | 'stages'> & { readonly units?: readonly NamedUnit[] | undefined },
): string {
  // Whoever ticked all has limited nothing.
  const kinds = CHOSEN_KINDS.every((one) => scope.kinds?.includes(one)) ? undefined : scope.kinds;
  const stages = VOCABULARY.STAGES.every((one) => scope.stages?.includes(one)) ? undefined : scope.stages;
  const parts = [
    kinds?.map((one) => word('kind', one)).join(', '),
    stages?.map((one) => word('stage', one)).join(', '),
    scope.units?.map(({ name }) => name).join(', '),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? say('scope.all') : parts.join(' · ');
}

/** What of a scope limits anything, as a request names it. */
export function scopeAsked({ kinds = [], stages = [], units = [] }: Scope) {
  return {
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...(stages.length === 0 ? {} : { stages: [...stages] }),
    ...(units.length === 0 ? {} : { units: [...units] }),
  };
}

function Some<One extends string>(props: {
  label: string;
  of: readonly { readonly value: One; readonly text: string }[];
  chosen: readonly One[] | undefined;
  change(chosen: readonly One[]): void;
}): ReactNode {
  const { label, of, chosen = [], change } = props;
  return (
    <fieldset className="some">
      <legend>{label}</legend>
      {of.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              change(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** For which kinds, stages and units; what is left open is not limited. */
export function ScopeFields(props: {
  scope: Scope;
  units: readonly NamedUnit[];
  change(scope: Scope): void;
  withoutStages?: boolean;
}): ReactNode {
  const { say, word } = useSpeech();
  const { scope, units, change, withoutStages = false } = props;
  return (
    <div className="scope">
      <p className="hint">{say('scope.hint')}</p>
      {!withoutStages && (
        <Some
          label={say('scope.stages')}
          of={VOCABULARY.STAGES.map((value) => ({ value, text: word('stage', value) }))}
          chosen={scope.stages}
          change={(stages) => change({ ...scope, stages })}
        />
      )}
      <Some
        label={say('scope.kinds')}
        of={CHOSEN_KINDS.map((value) => ({ value, text: word('kind', value) }))}
        chosen={scope.kinds}
        change={(kinds) => change({ ...scope, kinds })}
      />
      {units.length > 1 && (
        <Some
          label={say('scope.units')}
          of={units.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={scope.units}
          change={(chosen) => change({ ...scope, units: chosen })}
        />
      )}
    </div>
  );
}

/** How is signed: the abbreviation with what it means. */
export function FormField(props: {
  value: SigningForm | '';
  change(form: SigningForm | ''): void;
  optional?: boolean;
  hint?: string;
  /** Where faults of a refusal are shown; once on a page. */
  at?: string;
}): ReactNode {
  const { say, word } = useSpeech();
  const of = VOCABULARY.SIGNING_FORMS.map((value) => ({ value, text: `${value} ${word('signing-form', value)}` }));
  return <Choose label={say('standing.form')} of={of} {...props} />;
}
