import { LIMITS } from 'virtual:limits';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText } from '../task/field.tsx';
import { Each, EachReviewed, unanswered, type YesOrNo } from './each.tsx';

interface Typed {
  readonly confirmed: YesOrNo;
  readonly reasons: Readonly<Record<number, string>>;
}

export const ConfirmAwards = answerForm<Typed>({
  empty: { confirmed: {}, reasons: {} },

  ways: ({ task, typed, set, say, word }) => {
    const nominees = task.commendation?.nominees.filter(({ standing }) => standing === 'elected') ?? [];
    const { confirmed: answers, reasons } = typed;
    const awards = nominees.map(({ no }) => {
      const declined = answers[no] === false;
      return { nominee: no, confirmed: !declined, reason: declined ? (reasons[no] ?? '') : '' };
    });
    const shown = { nominees, answers, yes: say('confirmAwards.yes'), no: say('confirmAwards.no') };
    const declined = awards.filter(({ confirmed }) => !confirmed).length;
    return [
      {
        key: 'confirm',
        act: 'confirm',
        endpoint: 'confirmAwards',
        label: word('act', 'confirm'),
        effect: 'effect.confirm',
        effectValues: { n: awards.length - declined, declined },
        grave: true,
        fields: (
          <Each
            {...shown}
            change={(confirmed) => set({ confirmed })}
            whenNo={({ no }, index) => (
              <LongText
                at={`/awards/${index}/reason`}
                label={say('remarks.reason')}
                rows={2}
                value={reasons[no] ?? ''}
                change={(reason) => set({ reasons: { ...reasons, [no]: reason } })}
                most={LIMITS.reasonCharacters}
              />
            )}
          />
        ),
        missing: [
          ...unanswered(nominees, answers, say),
          ...awards.flatMap((award, index) =>
            award.confirmed ? [] : unlessWritten(award.reason, `/awards/${index}/reason`, say('missing.reason')),
          ),
        ],
        review: <EachReviewed {...shown} why={(no) => reasons[no] ?? ''} />,
        body: { awards },
      },
    ];
  },
});
