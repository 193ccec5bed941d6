import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { Choose, LongText } from '../task/field.tsx';
import { Each, EachReviewed, unanswered, type YesOrNo } from './each.tsx';

interface Bar {
  readonly rule: string;
  readonly reason: string;
}

const NO_BAR: Bar = { rule: '', reason: '' };

interface Typed {
  readonly eligible: YesOrNo;
  readonly bars: Readonly<Record<number, Bar>>;
}

/** By which rule somebody is barred, in its own words, and why it applies. */
function Barred(props: { at: string; bar: Bar; change(bar: Bar): void }): ReactNode {
  const { say, word } = useSpeech();
  const { at, bar, change } = props;
  return (
    <>
      <Choose
        at={`${at}/rule`}
        label={say('appraise.rule')}
        value={bar.rule}
        change={(rule) => change({ ...bar, rule })}
        of={VOCABULARY.AWARD_BARS.map((value) => ({ value, text: `${word('award-bar', value)} (${value})` }))}
      />
      <LongText
        at={`${at}/reason`}
        label={say('remarks.reason')}
        rows={2}
        value={bar.reason}
        change={(reason) => change({ ...bar, reason })}
        most={LIMITS.reasonCharacters}
      />
    </>
  );
}

export const Appraise = answerForm<Typed>({
  empty: { eligible: {}, bars: {} },

  ways: ({ task, typed, set, say, word }) => {
    const nominees = task.commendation?.nominees ?? [];
    const { eligible: answers, bars } = typed;
    const appraisals = nominees.map(({ no }) => {
      const { rule, reason } = bars[no] ?? NO_BAR;
      const barred = answers[no] === false;
      return barred
        ? { nominee: no, eligible: false, rule, reason }
        : { nominee: no, eligible: true, rule: '', reason: '' };
    });
    const shown = {
      nominees,
      answers,
      yes: word('nominee-standing', 'eligible'),
      no: word('nominee-standing', 'barred'),
    };
    const barred = appraisals.filter(({ eligible }) => !eligible).length;
    return [
      {
        key: 'appraise',
        act: 'appraise',
        endpoint: 'appraise',
        label: word('act', 'appraise'),
        effect: 'effect.appraise',
        effectValues: { n: appraisals.length - barred, barred },
        fields: (
          <Each
            {...shown}
            change={(eligible) => set({ eligible })}
            whenNo={({ no }, index) => (
              <Barred
                at={`/appraisals/${index}`}
                bar={bars[no] ?? NO_BAR}
                change={(bar) => set({ bars: { ...bars, [no]: bar } })}
              />
            )}
          />
        ),
        missing: [
          ...unanswered(nominees, answers, say),
          ...appraisals.flatMap(({ eligible, rule, reason }, index) =>
            eligible
              ? []
              : [
                  ...unlessWritten(rule, `/appraisals/${index}/rule`, say('missing.rule')),
                  ...unlessWritten(reason, `/appraisals/${index}/reason`, say('missing.reason')),
                ],
          ),
        ],
        review: <EachReviewed {...shown} why={(no) => bars[no]?.reason ?? ''} />,
        body: { appraisals: appraisals.map(({ rule, ...rest }) => ({ ...rest, ...(rule === '' ? {} : { rule }) })) },
      },
    ];
  },
});
