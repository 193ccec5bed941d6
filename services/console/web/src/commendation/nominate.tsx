import type { NomineeContent } from '@nhipcau/contracts';
import { answerForm } from '../task/answer-form.tsx';
import { NOBODY, Nominees, type NomineeTyped, nomineeMissing } from './nominee-fields.tsx';

/** What is asked only of some is left out where nobody wrote it. */
function contentOf({ distinction, colleague, ...typed }: NomineeTyped): NomineeContent {
  return {
    ...typed,
    ...(distinction.trim() === '' ? {} : { distinction }),
    ...(colleague === null ? {} : { person: colleague.id }),
  } as NomineeContent;
}

export const Nominate = answerForm<{ readonly nominees: readonly NomineeTyped[] }>({
  empty: { nominees: [NOBODY] },

  ways: ({ typed: { nominees }, set, say, word }) => [
    {
      key: 'some',
      act: 'nominate',
      endpoint: 'nominate',
      label: word('act', 'nominate'),
      hint: say('nominate.hint'),
      effect: 'effect.nominate',
      effectValues: { n: nominees.length },
      fields: <Nominees nominees={nominees} change={(next) => set({ nominees: next })} />,
      missing: nominees.flatMap((one, no) => nomineeMissing(one, no, say)),
      review: (
        <ol className="reviewed-list">
          {nominees.map((one, no) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nominees are numbered by their place
            <li key={no}>
              <bdi>{one.name}</bdi> <span className="quiet">{one.award !== '' && word('award', one.award)}</span>
            </li>
          ))}
        </ol>
      ),
      body: { nominees: nominees.map(contentOf) },
    },
    {
      key: 'none',
      act: 'nominate',
      endpoint: 'nominate',
      label: say('nominate.none'),
      hint: say('nominate.noneHint'),
      effect: 'effect.nominateNone',
      grave: true,
      body: { nominees: [] },
    },
  ],
});
