import { answerForm } from '../task/answer-form.tsx';
import { Each, EachReviewed, unanswered, type YesOrNo } from './each.tsx';

export const Vote = answerForm<{ readonly ballot: YesOrNo }>({
  empty: { ballot: {} },

  ways: ({ task, typed, set, say, word }) => {
    const nominees = task.commendation?.nominees.filter(({ standing }) => standing === 'eligible') ?? [];
    const answers = typed.ballot;
    const chosen = (is: boolean) => nominees.filter(({ no }) => answers[no] === is).map(({ no }) => no);
    const shown = { nominees, answers, yes: say('vote.yes'), no: say('vote.no') };
    return [
      {
        key: 'vote',
        act: 'vote',
        endpoint: 'castBallot',
        label: word('act', 'vote'),
        effect: 'effect.vote',
        grave: true,
        fields: <Each {...shown} change={(ballot) => set({ ballot })} />,
        missing: unanswered(nominees, answers, say),
        review: <EachReviewed {...shown} />,
        body: { yes: chosen(true), no: chosen(false) },
      },
    ];
  },
});
