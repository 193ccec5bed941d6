import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText } from '../task/field.tsx';
import { Each } from './each.tsx';

export function ConfirmAwards({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [answers, setAnswers] = useTyped<Readonly<Record<number, boolean>>>(task.id, 'confirmed', {});
  const [reasons, setReasons] = useTyped<Readonly<Record<number, string>>>(task.id, 'reasons', {});
  const nominees = task.commendation?.nominees.filter(({ standing }) => standing === 'elected') ?? [];
  const left = nominees.filter(({ no }) => answers[no] === undefined).length;
  const isWithoutReason = nominees.some(({ no }) => answers[no] === false && (reasons[no] ?? '').trim() === '');
  const awards = nominees.map(({ no }) => ({
    nominee: no,
    confirmed: answers[no] !== false,
    reason: answers[no] === false ? (reasons[no] ?? '') : '',
  }));
  return (
    <Answer
      task={task}
      done={done}
      chosen="confirm"
      choose={() => undefined}
      ways={[
        {
          key: 'confirm',
          act: 'confirm',
          endpoint: 'confirmAwards',
          label: word('act', 'confirm'),
          effect: 'effect.confirm',
          effectValues: {
            n: awards.filter(({ confirmed }) => confirmed).length,
            declined: awards.filter(({ confirmed }) => !confirmed).length,
          },
          grave: true,
          fields: (
            <Each
              nominees={nominees}
              answers={answers}
              answer={(no, yes) => setAnswers({ ...answers, [no]: yes })}
              yes={say('confirmAwards.yes')}
              no={say('confirmAwards.no')}
              whenNo={({ no }) => (
                <LongText
                  label={say('remarks.reason')}
                  rows={2}
                  value={reasons[no] ?? ''}
                  change={(reason) => setReasons({ ...reasons, [no]: reason })}
                  most={LIMITS.reasonCharacters}
                />
              )}
            />
          ),
          missing: left > 0 ? say('missing.each', { n: left }) : isWithoutReason ? say('missing.reason') : undefined,
          body: { awards },
        },
      ]}
    />
  );
}
