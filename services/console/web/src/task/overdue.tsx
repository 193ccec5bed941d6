import { LIMITS } from 'virtual:limits';
import { answerForm, unlessWritten } from './answer-form.tsx';
import { LongText } from './field.tsx';

/** An escalation: the head says what will be done about the answer that the unit owes. */
export const Overdue = answerForm<{ readonly note: string }>({
  empty: { note: '' },

  ways: ({ typed, set, say, word }) => [
    {
      key: 'acknowledge',
      act: 'acknowledge-overdue',
      endpoint: 'acknowledgeOverdue',
      label: word('act', 'acknowledge-overdue'),
      effect: 'effect.acknowledge',
      fields: (
        <LongText
          at="/note"
          label={say('overdue.note')}
          hint={say('overdue.hint')}
          value={typed.note}
          change={(note) => set({ note })}
          most={LIMITS.noteCharacters}
        />
      ),
      missing: unlessWritten(typed.note, '/note', say('missing.text')),
      body: { note: typed.note },
    },
  ],
});
