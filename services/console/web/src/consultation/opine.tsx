import { LIMITS } from 'virtual:limits';
import { VOCABULARY } from 'virtual:vocabulary';
import type { BodyOf, giveOpinion, TaskDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText } from '../task/field.tsx';
import { Reviewed } from '../task/reviewed.tsx';

const NEEDS_TEXT: readonly string[] = ['agree-with-comments', 'object'];
/** Only a plain agreement can be confirmed for the text that came after it; comments are made anew. */
const CONFIRMED = 'agree';

interface Typed {
  readonly text: string;
  readonly confirms: boolean;
}

/** What the same unit said before, beside what has changed since; it counts for this text only when it is confirmed. */
function Earlier(props: {
  earlier: NonNullable<TaskDetail['earlier']>;
  confirmed: boolean;
  confirm(is: boolean): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { earlier, confirmed, confirm } = props;
  const changed = earlier.changed.map(({ field }) => word('field', field)).join(', ');
  return (
    <div className="earlier">
      <p>
        {say('opine.earlier', { n: earlier.round })}{' '}
        <span className="mark" data-opinion={earlier.opinion}>
          {word('opinion', earlier.opinion)}
        </span>
      </p>
      {earlier.text !== '' && <blockquote className="written">{earlier.text}</blockquote>}
      <p>{changed === '' ? say('opine.unchanged') : say('opine.changed', { fields: changed })}</p>
      {earlier.opinion === CONFIRMED && (
        <label className="check">
          <input
            type="checkbox"
            id="answer/confirmsRound"
            data-at="/confirmsRound"
            checked={confirmed}
            onChange={(event) => confirm(event.target.checked)}
          />
          <span>{say('opine.confirm', { n: earlier.round })}</span>
        </label>
      )}
    </div>
  );
}

export const Opine = answerForm<Typed>({
  empty: { text: '', confirms: false },

  filled: ({ body }) => {
    const { opinion = '', text = '', confirmsRound } = body as Partial<BodyOf<typeof giveOpinion>>;
    return { typed: { text, confirms: confirmsRound !== undefined }, way: opinion };
  },

  above: ({ task, typed, set, chosen, choose }) =>
    task.earlier === undefined ? undefined : (
      <Earlier
        earlier={task.earlier}
        confirmed={typed.confirms && chosen === CONFIRMED}
        confirm={(confirms) => {
          if (confirms) choose(CONFIRMED);
          set({ confirms });
        }}
      />
    ),

  ways: ({ task, typed, set, say, word }) =>
    VOCABULARY.OPINIONS.map((opinion) => {
      const { documentHash, earlier } = task;
      const { text } = typed;
      const confirms = typed.confirms && opinion === CONFIRMED && earlier?.opinion === CONFIRMED;
      const label = opinion === 'object' ? say('opine.objection') : say('opine.text');
      return {
        key: opinion,
        act: 'opine',
        endpoint: 'giveOpinion',
        label: word('opinion', opinion),
        hint: say(`opine.hint.${opinion}`),
        effect: `effect.opine.${opinion}`,
        effectValues: { unit: task.unit.name },
        fields: (
          <LongText
            at="/text"
            label={label}
            optional={!NEEDS_TEXT.includes(opinion)}
            value={text}
            change={(next) => set({ text: next })}
            most={LIMITS.opinionCharacters}
          />
        ),
        missing: NEEDS_TEXT.includes(opinion)
          ? unlessWritten(text, '/text', say(opinion === 'object' ? 'missing.reason' : 'missing.text'))
          : [],
        review: (
          <Reviewed
            lines={[
              [label, text],
              ...(confirms ? [[say('opine.earlierTitle'), say('opine.confirm', { n: earlier.round })] as const] : []),
            ]}
          />
        ),
        body: {
          documentHash,
          opinion,
          ...(text.trim() === '' ? {} : { text }),
          ...(confirms ? { confirmsRound: earlier.round } : {}),
        },
      };
    }),
});
