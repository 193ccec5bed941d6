import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { Each } from './each.tsx';

export function Vote({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [answers, setAnswers] = useTyped<Readonly<Record<number, boolean>>>(task.id, 'ballot', {});
  const nominees = task.commendation?.nominees.filter(({ standing }) => standing !== 'barred') ?? [];
  const chosen = (is: boolean) => nominees.filter(({ no }) => answers[no] === is).map(({ no }) => no);
  const left = nominees.filter(({ no }) => answers[no] === undefined).length;
  return (
    <Answer
      task={task}
      done={done}
      chosen="vote"
      choose={() => undefined}
      ways={[
        {
          key: 'vote',
          act: 'vote',
          endpoint: 'castBallot',
          label: word('act', 'vote'),
          effect: 'effect.vote',
          effectValues: { yes: chosen(true).length, no: chosen(false).length },
          grave: true,
          fields: (
            <Each
              nominees={nominees}
              answers={answers}
              answer={(no, yes) => setAnswers({ ...answers, [no]: yes })}
              yes={say('vote.yes')}
              no={say('vote.no')}
            />
          ),
          missing: left > 0 ? say('missing.each', { n: left }) : undefined,
          body: { yes: chosen(true), no: chosen(false) },
        },
      ]}
    />
  );
}
