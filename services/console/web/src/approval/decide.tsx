import { LIMITS } from 'virtual:limits';
import type { BodyOf, decideProposal, TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText } from '../task/field.tsx';
import { Reviewed } from '../task/reviewed.tsx';
import { LevelStanding } from './level-standing.tsx';

const VERDICTS = ['approve', 'return', 'reject'] as const;

interface Typed {
  readonly reasons: string;
  /** By unit. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Every objection with room for its answer: none is passed over in silence. */
function Objections(props: {
  objections: NonNullable<TaskDetail['objections']>;
  answers: Typed['answers'];
  change(answers: Typed['answers']): void;
}): ReactNode {
  const { say } = useSpeech();
  const { objections, answers, change } = props;
  return objections.map(({ unit, text }, no) => (
    <div key={unit.id} className="objection">
      <p>
        <b>{say('decide.objects', { unit: unit.name })}</b>
      </p>
      <blockquote className="written">{text}</blockquote>
      <LongText
        at={`/objections/${no}/answer`}
        label={say('decide.answer', { unit: unit.name })}
        rows={2}
        value={answers[unit.id] ?? ''}
        change={(answer) => change({ ...answers, [unit.id]: answer })}
        most={LIMITS.reasonCharacters}
      />
    </div>
  ));
}

export const Decide = answerForm<Typed>({
  empty: { reasons: '', answers: {} },

  filled: ({ body }) => {
    const { verdict = '', reasons = '', objections = [] } = body as Partial<BodyOf<typeof decideProposal>>;
    return {
      typed: { reasons, answers: Object.fromEntries(objections.map((one) => [one.unit, one.answer])) },
      way: verdict,
    };
  },

  ways: ({ task, typed, set, say, word }) => {
    const { documentHash, objections = [] } = task;
    const { reasons, answers } = typed;
    const answered = objections.map(({ unit }) => ({ unit: unit.id, answer: answers[unit.id] ?? '' }));
    return VERDICTS.map((verdict) => {
      const approves = verdict === 'approve';
      return {
        key: verdict,
        act: 'decide',
        endpoint: 'decideProposal',
        label: word('verdict', verdict),
        hint:
          approves && objections.length > 0
            ? say('decide.hint.objections', { n: objections.length })
            : say(`decide.hint.${verdict}`),
        effect: `effect.decide.${verdict}`,
        grave: verdict === 'reject',
        fields: (
          <>
            {approves && (
              <Objections objections={objections} answers={answers} change={(next) => set({ answers: next })} />
            )}
            <LongText
              at="/reasons"
              label={say('decide.reasons')}
              optional={approves}
              value={reasons}
              change={(next) => set({ reasons: next })}
              most={LIMITS.reasonCharacters}
            />
          </>
        ),
        missing: approves
          ? objections.flatMap(({ unit }, no) =>
              unlessWritten(
                answers[unit.id] ?? '',
                `/objections/${no}/answer`,
                say('missing.objection', { unit: unit.name }),
              ),
            )
          : unlessWritten(reasons, '/reasons', say('missing.reason')),
        review: (
          <>
            <Reviewed
              lines={[
                ...(approves
                  ? objections.map(
                      ({ unit }) => [say('decide.answer', { unit: unit.name }), answers[unit.id] ?? ''] as const,
                    )
                  : []),
                [say('decide.reasons'), reasons],
              ]}
            />
            {verdict !== 'return' && <LevelStanding of={task.dossier.id} />}
          </>
        ),
        body: {
          documentHash,
          verdict,
          ...(reasons.trim() === '' ? {} : { reasons }),
          ...(approves && objections.length > 0 ? { objections: answered } : {}),
        },
      };
    });
  },
});
