import { LIMITS } from 'virtual:limits';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useTyped } from '../reach/kept-text.ts';
import { Answer } from '../task/answer.tsx';
import type { AnswerProps } from '../task/answer-forms.ts';
import { LongText, ShortText } from '../task/field.tsx';
import { Each } from './each.tsx';

interface Bar {
  readonly rule: string;
  readonly reason: string;
}

const NO_BAR: Bar = { rule: '', reason: '' };

export function Appraise({ task, done }: AnswerProps): ReactNode {
  const { say, word } = useSpeech();
  const [answers, setAnswers] = useTyped<Readonly<Record<number, boolean>>>(task.id, 'eligible', {});
  const [bars, setBars] = useTyped<Readonly<Record<number, Bar>>>(task.id, 'bars', {});
  const nominees = task.commendation?.nominees ?? [];
  const left = nominees.filter(({ no }) => answers[no] === undefined).length;
  const barOf = (no: number) => bars[no] ?? NO_BAR;
  const isWithoutRule = nominees.some(
    ({ no }) => answers[no] === false && (barOf(no).rule.trim() === '' || barOf(no).reason.trim() === ''),
  );
  const appraisals = nominees.map(({ no }) =>
    answers[no] === false
      ? { nominee: no, eligible: false, rule: barOf(no).rule.trim().toUpperCase(), reason: barOf(no).reason }
      : { nominee: no, eligible: true, reason: '' },
  );
  return (
    <Answer
      task={task}
      done={done}
      chosen="appraise"
      choose={() => undefined}
      ways={[
        {
          key: 'appraise',
          act: 'appraise',
          endpoint: 'appraise',
          label: word('act', 'appraise'),
          effect: 'effect.appraise',
          effectValues: {
            n: appraisals.filter(({ eligible }) => eligible).length,
            barred: appraisals.filter(({ eligible }) => !eligible).length,
          },
          fields: (
            <Each
              nominees={nominees}
              answers={answers}
              answer={(no, yes) => setAnswers({ ...answers, [no]: yes })}
              yes={say('nominee.eligible')}
              no={say('nominee.barred')}
              whenNo={({ no }) => (
                <>
                  <ShortText
                    label={say('appraise.rule')}
                    hint={say('appraise.ruleHint')}
                    value={barOf(no).rule}
                    change={(rule) => setBars({ ...bars, [no]: { ...barOf(no), rule } })}
                    most={LIMITS.symbolCharacters}
                  />
                  <LongText
                    label={say('remarks.reason')}
                    rows={2}
                    value={barOf(no).reason}
                    change={(reason) => setBars({ ...bars, [no]: { ...barOf(no), reason } })}
                    most={LIMITS.reasonCharacters}
                  />
                </>
              )}
            />
          ),
          missing: left > 0 ? say('missing.each', { n: left }) : isWithoutRule ? say('missing.bar') : undefined,
          body: { appraisals },
        },
      ]}
    />
  );
}
