import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText } from '../task/field.tsx';

const VERDICTS = ['approve', 'return', 'reject'] as const;

export function Decide({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [chosen, choose] = useTyped(task.id, 'way', '');
  const [reasons, setReasons] = useTyped(task.id, 'reasons', '');
  const [answers, setAnswers] = useTyped<Readonly<Record<string, string>>>(task.id, 'objections', {});
  const { documentHash, objections = [] } = task;
  const answered = objections.map(({ unit }) => ({ unit: unit.id, answer: answers[unit.id] ?? '' }));
  const isOpen = (verdict: string) => verdict === 'approve' && answered.some(({ answer }) => answer.trim() === '');
  return (
    <Answer
      task={task}
      done={done}
      chosen={chosen}
      choose={choose}
      ways={VERDICTS.map((verdict) => ({
        key: verdict,
        act: 'decide' as const,
        endpoint: 'decideProposal' as const,
        label: word('verdict', verdict),
        hint: say(`decide.hint.${verdict}`),
        effect: `effect.decide.${verdict}` as const,
        grave: verdict === 'reject',
        fields: (
          <>
            {verdict === 'approve' &&
              objections.map(({ unit, text }) => (
                <div key={unit.id} className="objection">
                  <p>
                    <b>{say('decide.objects', { unit: unit.name })}</b>
                  </p>
                  <blockquote className="written">{text}</blockquote>
                  <LongText
                    label={say('decide.answer', { unit: unit.name })}
                    rows={2}
                    value={answers[unit.id] ?? ''}
                    change={(answer) => setAnswers({ ...answers, [unit.id]: answer })}
                    most={LIMITS.reasonCharacters}
                  />
                </div>
              ))}
            <LongText
              label={say('decide.reasons')}
              optional={verdict === 'approve'}
              value={reasons}
              change={setReasons}
              most={LIMITS.reasonCharacters}
            />
          </>
        ),
        missing: isOpen(verdict)
          ? say('missing.objections')
          : verdict !== 'approve' && reasons.trim() === ''
            ? say('missing.reason')
            : undefined,
        body: {
          documentHash,
          verdict,
          ...(reasons.trim() === '' ? {} : { reasons }),
          ...(objections.length === 0 || isOpen('approve') ? {} : { objections: answered }),
        },
      }))}
    />
  );
}
