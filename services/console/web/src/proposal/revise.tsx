import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import type { AnswerProps } from '../task/answer-form.tsx';

/** Revising is writing: the same form, with the reasons beside the fields. */
export function Revise({ task }: AnswerProps): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="answer">
      <p>{say('revise.how')}</p>
      <Link to="/write/$id" params={{ id: task.dossier.id }} className="button primary wide">
        {say('revise.open')}
      </Link>
    </div>
  );
}
