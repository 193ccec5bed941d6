import { LIMITS } from 'virtual:limits';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loading } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { whyNot } from '../task/acts-open.ts';
import { type AnswerProps, type Asked, answerForm, unlessWritten } from '../task/answer-form.tsx';
import { LongText } from '../task/field.tsx';
import { Reviewed } from '../task/reviewed.tsx';
import type { Way } from '../task/way.ts';
import { MilestoneFilesFields } from './milestone-files.tsx';
import type { MilestoneFiles } from './with-file.ts';

interface Typed {
  readonly milestone: string;
  readonly files: MilestoneFiles;
  readonly note: string;
  readonly summary: string;
}

type Doing = Asked<Typed>;

/** What is written down on the way; the task goes on after it. */
function noting(
  { task, typed, set, say, word }: Doing,
  as: Pick<Way, 'act' | 'endpoint' | 'effect' | 'goesOn'> & { readonly key: 'milestone' | 'note' },
): Way {
  const text = typed[as.key];
  const isMilestone = as.key === 'milestone';
  const label = isMilestone ? say('carryOut.milestone') : say('act.text');
  const files = isMilestone ? typed.files : [];
  return {
    ...as,
    onDossier: true,
    label: word('act', as.act),
    hint: say(`carryOut.hint.${as.key}`),
    fields: (
      <>
        <LongText
          at="/text"
          label={label}
          rows={2}
          value={text}
          change={(next) => set({ [as.key]: next })}
          most={LIMITS.noteCharacters}
        />
        {isMilestone && (
          <MilestoneFilesFields dossier={task.dossier.id} files={files} change={(next) => set({ files: next })} />
        )}
      </>
    ),
    missing: unlessWritten(text, '/text', say('missing.text')),
    review: <Reviewed lines={[[label, text], ...files.map(({ name }) => [say('milestone.file'), name] as const)]} />,
    body: { text, ...(files.length === 0 ? {} : { files }) },
  };
}

function finishing({ typed: { summary }, set, say, word }: Doing): Way {
  return {
    key: 'finish',
    act: 'finish',
    endpoint: 'finishExecution',
    label: word('act', 'finish'),
    hint: say('carryOut.hint.finish'),
    effect: 'effect.finish',
    fields: (
      <LongText
        at="/summary"
        label={say('carryOut.summary')}
        value={summary}
        change={(next) => set({ summary: next })}
        most={LIMITS.reasonCharacters}
      />
    ),
    missing: unlessWritten(summary, '/summary', say('missing.summary')),
    review: <Reviewed lines={[[say('carryOut.summary'), summary]]} />,
    body: { summary },
  };
}

/** Until it is finished the task goes on: it is started, noted upon and brought from mark to mark. */
const Doing = answerForm<Typed>({
  empty: { milestone: '', files: [], note: '', summary: '' },

  ways: (asked) => [
    {
      key: 'start',
      act: 'start',
      endpoint: 'startExecution',
      onDossier: true,
      label: asked.word('act', 'start'),
      effect: 'effect.start',
      goesOn: 'carryOut.started',
      body: {},
    },
    noting(asked, {
      key: 'milestone',
      act: 'reach-milestone',
      endpoint: 'reachMilestone',
      effect: 'effect.reach-milestone',
      goesOn: 'carryOut.reached',
    }),
    noting(asked, {
      key: 'note',
      act: 'note',
      endpoint: 'addNote',
      effect: 'effect.note',
      goesOn: 'carryOut.noted',
    }),
    finishing(asked),
  ],
});

/** Carrying out is a time, not an answer: what may be done now is what the dossier allows. */
export function CarryOut({ task, done }: AnswerProps): ReactNode {
  const speech = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id: task.dossier.id } })).data?.body;
  if (dossier === undefined) return <Loading />;
  const whole = dossier.acts.filter(({ task: of }) => of === undefined);
  const change = whole.find(({ act }) => act === 'propose-change');
  const whyNoChange = whyNot(speech, change);
  return (
    <>
      <Doing task={{ ...task, acts: [...task.acts, ...whole] }} done={done} />
      <p className="aside">
        {whyNoChange === undefined ? (
          <Link to="/write/$id" params={{ id: task.dossier.id }}>
            {speech.word('act', 'propose-change')}
          </Link>
        ) : (
          <span className="quiet">
            {speech.word('act', 'propose-change')}: {whyNoChange}
          </span>
        )}
      </p>
    </>
  );
}
