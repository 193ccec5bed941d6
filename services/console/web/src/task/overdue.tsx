import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from './answer.tsx';
import type { AnswerProps } from './answer-forms.ts';
import { LongText } from './field.tsx';

/** An escalation: the head says what will be done about the answer that the unit owes. */
export function Overdue({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [note, setNote] = useTyped(task.id, 'note', '');
  return (
    <Answer
      task={task}
      done={done}
      chosen="acknowledge"
      choose={() => undefined}
      ways={[
        {
          key: 'acknowledge',
          act: 'acknowledge-overdue',
          endpoint: 'acknowledgeOverdue',
          label: word('act', 'acknowledge-overdue'),
          effect: 'effect.acknowledge',
          fields: <LongText label={say('overdue.note')} value={note} change={setNote} most={LIMITS.noteCharacters} />,
          missing: note.trim() === '' ? say('missing.text') : undefined,
          body: { note },
        },
      ]}
    />
  );
}
