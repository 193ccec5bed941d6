import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { type MessageKey, useSpeech } from '../language/language.ts';
import { useAct } from '../reach/act.ts';
import type { ENDPOINTS } from '../reach/house.ts';
import { forgetTyped } from '../reach/kept-text.ts';
import { whyNot } from './acts-open.ts';

type Name = keyof typeof ENDPOINTS;

/** One way to answer: what it is called, what must be stated for it, and what follows from it. */
export interface Way {
  readonly key: string;
  readonly act: TaskDetail['acts'][number]['act'];
  readonly endpoint: Name;
  readonly label: string;
  readonly hint?: string;
  /** What will happen, said before it does. */
  readonly effect: MessageKey;
  readonly effectValues?: Readonly<Record<string, string | number>>;
  /** Cannot be taken back, or ends something. */
  readonly grave?: boolean;
  readonly fields?: ReactNode;
  /** What is still missing, in plain words; nothing where it may be sent. */
  readonly missing?: string | undefined;
  readonly body: unknown;
}

function Ways({
  ways,
  task,
  chosen,
  choose,
}: {
  ways: readonly Way[];
  task: TaskDetail;
  chosen: string;
  choose(key: string): void;
}): ReactNode {
  const speech = useSpeech();
  return (
    <fieldset className="answer-ways">
      <legend className="hidden-text">{task.question}</legend>
      {ways.map((way) => {
        const not = whyNot(
          speech,
          task.acts.find(({ act }) => act === way.act),
        );
        return (
          <label key={way.key} data-way={way.key} data-chosen={chosen === way.key} data-closed={not !== undefined}>
            <input
              type="radio"
              name="answer"
              value={way.key}
              checked={chosen === way.key}
              disabled={not !== undefined}
              onChange={() => choose(way.key)}
            />
            <span>
              <b>{way.label}</b>
              {(not ?? way.hint) !== undefined && <small>{not ?? way.hint}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Confirm(props: { way: Way; task: TaskDetail; onClose(): void; done(receipt: Acted): void }): ReactNode {
  const { say } = useSpeech();
  const { way, task, onClose, done } = props;
  const { attempt, perform } = useAct(way.endpoint);
  const send = async () => {
    const receipt = await perform({ params: { id: task.id }, body: way.body } as never);
    if (receipt === undefined) return;
    forgetTyped(task.id);
    done(receipt as Acted);
  };
  return (
    <Sheet open onClose={onClose} title={way.label} alert={way.grave === true}>
      <p>{say(way.effect, way.effectValues)}</p>
      {way.grave === true && <p className="grave">{say('confirm.grave')}</p>}
      {attempt.state === 'refused' && <ProblemShown problem={attempt.problem} />}
      {attempt.state === 'unknown' && (
        <p className="problem" role="alert">
          {say('confirm.unknown')}
        </p>
      )}
      <div className="sheet-do">
        <button type="button" className="button" onClick={onClose}>
          {say('do.back')}
        </button>
        <button
          type="button"
          className="button primary"
          data-grave={way.grave === true}
          disabled={attempt.state === 'under-way'}
          onClick={() => void send()}
        >
          {attempt.state === 'under-way'
            ? say('do.sending')
            : attempt.state === 'unknown'
              ? say('state.again')
              : way.label}
        </button>
      </div>
    </Sheet>
  );
}

/** The answer to a task: choose, state what is asked, hear what follows, confirm. Nothing typed is lost on the way. */
export function Answer(props: {
  task: TaskDetail;
  ways: readonly Way[];
  chosen: string;
  choose(key: string): void;
  done(receipt: Acted): void;
}): ReactNode {
  const { say } = useSpeech();
  const { task, ways, chosen, choose, done } = props;
  const [asked, ask] = useState(false);
  const [tried, setTried] = useState(false);
  const single = ways.length === 1 ? ways[0] : undefined;
  const way = ways.find(({ key }) => key === chosen) ?? single;
  const speech = useSpeech();
  const closed =
    way === undefined
      ? undefined
      : whyNot(
          speech,
          task.acts.find(({ act }) => act === way.act),
        );
  const go = () => {
    setTried(true);
    if (way !== undefined && way.missing === undefined) ask(true);
  };
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {single === undefined ? <Ways ways={ways} task={task} chosen={chosen} choose={choose} /> : null}
      {closed !== undefined && single !== undefined && <p className="problem">{closed}</p>}
      {way !== undefined && closed === undefined && way.fields}
      {tried && way?.missing !== undefined && (
        <p className="fault" role="alert">
          {way.missing}
        </p>
      )}
      <button type="submit" className="button primary wide" disabled={way === undefined || closed !== undefined}>
        {way === undefined ? say('answer.choose') : say('answer.review')}
      </button>
      {asked && way !== undefined && <Confirm way={way} task={task} onClose={() => ask(false)} done={done} />}
    </form>
  );
}
