import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { NomineeContent } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../language/language.ts';
import { ChoosePerson, type ChosenPerson } from '../standing/choose-person.tsx';
import { unlessWritten } from '../task/answer-form.tsx';
import type { FaultAt } from '../task/faults.tsx';
import { Choose, LongText, ShortText } from '../task/field.tsx';

export type NomineeTyped = { readonly [K in 'award' | 'recipient' | 'field']: NomineeContent[K] | '' } & {
  readonly name: string;
  readonly merit: string;
  readonly distinction: string;
  readonly colleague: ChosenPerson | null;
};

export const NOBODY: NomineeTyped = {
  award: '',
  recipient: '',
  field: '',
  name: '',
  merit: '',
  distinction: '',
  colleague: null,
};

const ASKED = ['name', 'award', 'recipient', 'field', 'merit'] as const;

/** A fault for everything that a nomination must say and does not. */
export function nomineeMissing(typed: NomineeTyped, no: number, say: Speech['say']): readonly FaultAt[] {
  return ASKED.flatMap((field) =>
    unlessWritten(
      typed[field],
      `/nominees/${no}/${field}`,
      say('missing.nomineeField', { n: no + 1, field: say(`nominate.${field}`) }),
    ),
  );
}

function One(props: {
  no: number;
  typed: NomineeTyped;
  set(change: Partial<NomineeTyped>): void;
  remove: (() => void) | undefined;
}): ReactNode {
  const { say, word } = useSpeech();
  const { no, typed, set, remove } = props;
  const at = (field: string) => `/nominees/${no}/${field}`;
  return (
    <fieldset>
      <legend>{say('nominate.one', { n: no + 1 })}</legend>
      <ShortText
        at={at('name')}
        label={say('nominate.name')}
        value={typed.name}
        change={(name) => set({ name })}
        most={LIMITS.nameCharacters}
      />
      <div className="pair">
        <Choose
          at={at('award')}
          label={say('nominate.award')}
          value={typed.award}
          change={(award) => set({ award })}
          of={VOCABULARY.AWARDS.map((value) => ({ value, text: word('award', value) }))}
        />
        <Choose
          at={at('recipient')}
          label={say('nominate.recipient')}
          value={typed.recipient}
          change={(recipient) => set({ recipient })}
          of={VOCABULARY.RECIPIENTS.map((value) => ({ value, text: word('recipient', value) }))}
        />
      </div>
      <Choose
        at={at('field')}
        label={say('nominate.field')}
        value={typed.field}
        change={(field) => set({ field })}
        of={VOCABULARY.AWARD_FIELDS.map((value) => ({ value, text: word('award-field', value) }))}
      />
      <LongText
        at={at('merit')}
        label={say('nominate.merit')}
        rows={2}
        value={typed.merit}
        change={(merit) => set({ merit })}
        most={LIMITS.reasonCharacters}
      />
      <details className="more-fields" open={typed.distinction !== '' || typed.colleague !== null}>
        <summary>{say('nominate.more')}</summary>
        <ShortText
          at={at('distinction')}
          label={say('nominate.distinction')}
          hint={say('nominate.distinctionHint')}
          value={typed.distinction}
          change={(distinction) => set({ distinction })}
          most={LIMITS.lineCharacters}
        />
        <ChoosePerson
          label={say('nominate.person')}
          chosen={typed.colleague ?? undefined}
          choose={(colleague) => set({ colleague, ...(typed.name.trim() === '' ? { name: colleague.name } : {}) })}
          nobody={{ label: say('nominate.noPerson'), choose: () => set({ colleague: null }) }}
        />
        <p className="hint">{say('nominate.personHint')}</p>
      </details>
      {remove !== undefined && (
        <button type="button" className="link" onClick={remove}>
          {say('nominate.remove', { n: no + 1 })}
        </button>
      )}
    </fieldset>
  );
}

export function Nominees(props: {
  nominees: readonly NomineeTyped[];
  change(nominees: readonly NomineeTyped[]): void;
}): ReactNode {
  const { say } = useSpeech();
  const { nominees, change } = props;
  return (
    <div className="repeated">
      {nominees.map((typed, no) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: nominees are numbered by their place
          key={no}
          no={no}
          typed={typed}
          set={(next) => change(nominees.map((one, at) => (at === no ? { ...one, ...next } : one)))}
          remove={nominees.length > 1 ? () => change(nominees.filter((_, at) => at !== no)) : undefined}
        />
      ))}
      <button type="button" className="button" onClick={() => change([...nominees, NOBODY])}>
        {say('nominate.add')}
      </button>
    </div>
  );
}
