import { LIMITS } from 'virtual:limits';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText } from '../task/field.tsx';

export function CarryOut({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [summary, setSummary] = useTyped(task.id, 'summary', '');
  return (
    <>
      <p>
        <Link to="/dossier/$id" params={{ id: task.dossier.id }}>
          {say('carryOut.onDossier')}
        </Link>
      </p>
      <Answer
        task={task}
        done={done}
        chosen="finish"
        choose={() => undefined}
        ways={[
          {
            key: 'finish',
            act: 'finish',
            endpoint: 'finishExecution',
            label: word('act', 'finish'),
            effect: 'effect.finish',
            grave: true,
            fields: (
              <LongText
                label={say('carryOut.summary')}
                value={summary}
                change={setSummary}
                most={LIMITS.reasonCharacters}
              />
            ),
            missing: summary.trim() === '' ? say('missing.summary') : undefined,
            body: { summary },
          },
        ]}
      />
    </>
  );
}
