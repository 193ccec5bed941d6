import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText } from '../task/field.tsx';

const NEEDS_TEXT = ['agree-with-comments', 'object'];

function Earlier({
  earlier,
  confirmed,
  confirm,
}: {
  earlier: NonNullable<TaskDetail['earlier']>;
  confirmed: boolean;
  confirm(is: boolean): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const changed = earlier.changed.map(({ field }) => word('field', field)).join(', ');
  return (
    <div className="earlier">
      <p>
        {say('opine.earlier', { n: earlier.round, opinion: word('opinion', earlier.opinion) })}{' '}
        {changed === '' ? say('opine.unchanged') : say('opine.changed', { fields: changed })}
      </p>
      {earlier.text !== '' && <blockquote className="written">{earlier.text}</blockquote>}
      <label className="check">
        <input type="checkbox" checked={confirmed} onChange={(event) => confirm(event.target.checked)} />
        {say('opine.confirm', { n: earlier.round })}
      </label>
    </div>
  );
}

export function Opine({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [text, setText] = useTyped(task.id, 'text', '');
  const [confirmed, confirm] = useTyped(task.id, 'confirmed', false);
  const { documentHash, earlier } = task;
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={VOCABULARY.OPINIONS.map((opinion) => {
        const mayConfirm = earlier !== undefined && (opinion === 'agree' || opinion === 'agree-with-comments');
        return {
          key: opinion,
          act: 'opine' as const,
          endpoint: 'giveOpinion' as const,
          label: word('opinion', opinion),
          hint: say(`opine.hint.${opinion}`),
          effect: `effect.opine.${opinion}` as const,
          effectValues: { unit: task.unit.name },
          fields: (
            <>
              {mayConfirm && <Earlier earlier={earlier} confirmed={confirmed} confirm={confirm} />}
              <LongText
                label={opinion === 'object' ? say('opine.objection') : say('opine.text')}
                optional={!NEEDS_TEXT.includes(opinion)}
                value={text}
                change={setText}
                most={LIMITS.opinionCharacters}
              />
            </>
          ),
          missing:
            NEEDS_TEXT.includes(opinion) && text.trim() === ''
              ? say(opinion === 'object' ? 'missing.reason' : 'missing.text')
              : undefined,
          body: {
            documentHash,
            opinion,
            ...(text.trim() === '' ? {} : { text }),
            ...(mayConfirm && confirmed ? { confirmsRound: earlier.round } : {}),
          },
        };
      })}
    />
  );
}
