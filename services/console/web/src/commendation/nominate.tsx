import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { NomineeContent } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { Choose, LongText, ShortText } from '../task/field.tsx';

type Typed = { readonly [K in 'award' | 'recipient' | 'field']: NomineeContent[K] | '' } & {
  readonly name: string;
  readonly merit: string;
};

const NOBODY: Typed = { award: '', recipient: '', field: '', name: '', merit: '' };

function Rows({ typed, change }: { typed: readonly Typed[]; change(typed: readonly Typed[]): void }): ReactNode {
  const { say, word } = useSpeech();
  const set = (no: number, next: Partial<Typed>) =>
    change(typed.map((one, at) => (at === no ? { ...one, ...next } : one)));
  return (
    <div className="repeated">
      {typed.map((one, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nominees are numbered by their place
        <fieldset key={no}>
          <legend>{say('nominate.one', { n: no + 1 })}</legend>
          <ShortText
            label={say('nominate.name')}
            value={one.name}
            change={(name) => set(no, { name })}
            most={LIMITS.nameCharacters}
          />
          <div className="pair">
            <Choose
              label={say('nominate.award')}
              value={one.award}
              change={(award) => set(no, { award })}
              of={VOCABULARY.AWARDS.map((value) => ({ value, text: word('award', value) }))}
            />
            <Choose
              label={say('nominate.recipient')}
              value={one.recipient}
              change={(recipient) => set(no, { recipient })}
              of={VOCABULARY.RECIPIENTS.map((value) => ({ value, text: word('recipient', value) }))}
            />
          </div>
          <Choose
            label={say('nominate.field')}
            value={one.field}
            change={(field) => set(no, { field })}
            of={VOCABULARY.AWARD_FIELDS.map((value) => ({ value, text: word('award-field', value) }))}
          />
          <LongText
            label={say('nominate.merit')}
            rows={2}
            value={one.merit}
            change={(merit) => set(no, { merit })}
            most={LIMITS.reasonCharacters}
          />
          <button type="button" className="link" onClick={() => change(typed.filter((_, at) => at !== no))}>
            {say('do.remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" className="link" onClick={() => change([...typed, NOBODY])}>
        {say('nominate.add')}
      </button>
    </div>
  );
}

export function Nominate({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [typed, setTyped] = useTyped<readonly Typed[]>(task.id, 'nominees', [NOBODY]);
  const isWhole = typed.length > 0 && typed.every((one) => Object.values(one).every((value) => value.trim() !== ''));
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={[
        {
          key: 'some',
          act: 'nominate',
          endpoint: 'nominate',
          label: word('act', 'nominate'),
          effect: 'effect.nominate',
          effectValues: { n: typed.length },
          fields: <Rows typed={typed} change={setTyped} />,
          missing: isWhole ? undefined : say('missing.nominees'),
          body: { nominees: typed },
        },
        {
          key: 'none',
          act: 'nominate',
          endpoint: 'nominate',
          label: say('nominate.none'),
          effect: 'effect.nominateNone',
          grave: true,
          body: { nominees: [] },
        },
      ]}
    />
  );
}
