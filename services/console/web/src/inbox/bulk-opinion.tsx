import { LIMITS } from 'virtual:limits';
import type { BulkResult, InboxItem, Problem, TaskDetail } from '@nhipcau/contracts';
import { useQueries } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { Sheet } from '../frame/dialog.tsx';
import { ProblemShown } from '../frame/states.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { whyNot } from '../task/acts-open.ts';
import { LongText } from '../task/field.tsx';
import { useSending } from '../task/sending.ts';
import { SignInAhead } from '../task/sign-in-ahead.tsx';
import { ResultList, resultsTitle } from './bulk-results.tsx';
import { bulkOpinionOf, KEPT_ITEMS } from './unsent-opinions.ts';

/** An objection has its own reason in every dossier, and is given there. */
const OPINIONS = ['agree', 'agree-with-comments', 'outside-remit'] as const;
type BulkOpinion = (typeof OPINIONS)[number];
const NEEDS_TEXT: BulkOpinion = 'agree-with-comments';

/** The text of one task, opened in place: what is agreed to must have been before the reader. */
function TextOf({ task, title }: { task: TaskDetail | undefined; title: string }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const not =
    task &&
    whyNot(
      speech,
      task.acts.find(({ act }) => act === 'opine'),
    );
  return (
    <li data-closed={not !== undefined}>
      <details>
        <summary>
          <bdi>{title}</bdi>{' '}
          {task?.documentHash !== undefined && <code className="hash">{task.documentHash.slice(0, 8)}</code>}
        </summary>
        {task?.version === undefined ? (
          <p className="quiet">{say('state.loading')}</p>
        ) : (
          <ProposalText
            content={task.version.content}
            fileAddress={(kind) => `/api/dossiers/${task.dossier.id}/versions/${task.version?.no}/parts/${kind}`}
          />
        )}
      </details>
      {not !== undefined && (
        <p className="result-why">
          <b>{say('bulk.leftOut')}</b> {not}
        </p>
      )}
    </li>
  );
}

/** The opinion, with what it asks for below it. */
function Opinions(props: {
  count: number;
  opinion: BulkOpinion;
  choose(opinion: BulkOpinion): void;
  text: string;
  setText(text: string): void;
}): ReactNode {
  const { say, word } = useSpeech();
  const { count, opinion, choose, text, setText } = props;
  return (
    <fieldset className="answer-ways">
      <legend>{say('bulk.opinion', { n: count })}</legend>
      {OPINIONS.map((one) => (
        <Fragment key={one}>
          <label data-chosen={one === opinion}>
            <input type="radio" name="opinion" checked={one === opinion} onChange={() => choose(one)} />
            <span>
              <b>{word('opinion', one)}</b>
            </span>
          </label>
          {one === NEEDS_TEXT && one === opinion && (
            <div className="way-fields">
              <LongText label={say('opine.text')} value={text} change={setText} most={LIMITS.opinionCharacters} />
            </div>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}

function Form(props: {
  items: readonly InboxItem[];
  onClose(): void;
  done(results: readonly BulkResult[]): void;
}): ReactNode {
  const { say } = useSpeech();
  const { items, onClose, done } = props;
  const [opinion, choose] = useState<BulkOpinion>('agree');
  const [text, setText] = useState('');
  const [hasRead, setRead] = useState(false);
  const of = bulkOpinionOf();
  const [, keepItems] = useTyped<readonly InboxItem[]>(of, KEPT_ITEMS, []);
  const [problem, setProblem] = useState<Problem>();
  // What binds may ask for a fresh sign-in: the opinion stands in this browser, and goes off when the person is back.
  const give = useSending(of, {
    done: (answered) => done((answered as { readonly results: readonly BulkResult[] }).results),
    refused: setProblem,
  });
  const read = useQueries({ queries: items.map(({ id }) => reading('readTask', { params: { id } })) });
  const tasks = read.map(({ data }) => data?.body);
  const open = tasks.filter((task) => task?.acts.some(({ act, may }) => act === 'opine' && may) === true);
  const isRead = read.every(({ isPending }) => !isPending);
  const needsText = opinion === NEEDS_TEXT;
  const given = open.flatMap((task) =>
    task?.documentHash === undefined ? [] : [{ task: task.id, documentHash: task.documentHash }],
  );
  const body = { opinion, items: given, ...(needsText ? { text } : {}) };
  const send = () => {
    setProblem(undefined);
    keepItems(items);
    give.send({ endpoint: 'giveOpinions', id: '', body, label: say('bulk.title') });
  };
  const missing = !isRead
    ? say('state.loading')
    : open.length === 0
      ? say('bulk.noneOpen')
      : needsText && text.trim() === ''
        ? say('missing.text')
        : hasRead
          ? undefined
          : say('bulk.unread');
  return (
    <form
      className="bulk"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined) send();
      }}
    >
      <ul className="bulk-texts">
        {items.map((item, place) => (
          <TextOf key={item.id} task={tasks[place]} title={item.dossier.title} />
        ))}
      </ul>
      <Opinions {...{ count: open.length, opinion, choose, text, setText }} />
      <label className="check">
        <input type="checkbox" checked={hasRead} onChange={(event) => setRead(event.target.checked)} />
        {say('bulk.read', { n: open.length })}
      </label>
      <p className="quiet">{say('bulk.effect')}</p>
      <SignInAhead endpoint="giveOpinions" body={body} />
      {problem !== undefined && <ProblemShown problem={problem} />}
      {give.state === 'waiting' && (
        <p className="problem" role="alert">
          {say('confirm.unknown')}
        </p>
      )}
      <div className="sheet-do">
        {missing !== undefined && (
          <p className="quiet" id="bulk-missing">
            {missing}
          </p>
        )}
        <button type="button" className="button" onClick={onClose}>
          {say('do.back')}
        </button>
        <button
          type="submit"
          className="button primary"
          disabled={missing !== undefined || give.state !== 'ready'}
          aria-describedby={missing === undefined ? undefined : 'bulk-missing'}
        >
          {give.state !== 'ready' ? say('do.sending') : say('bulk.send', { n: open.length })}
        </button>
      </div>
    </form>
  );
}

/** One opinion on several texts: each is there to be read, each is an act of its own, and each says what became of it. */
export function BulkOpinionSheet(props: {
  items: readonly InboxItem[];
  onClose(): void;
  onDone(accepted: readonly string[]): void;
}): ReactNode {
  const { say } = useSpeech();
  const { items, onDone } = props;
  const onClose = () => {
    forgetTyped(bulkOpinionOf());
    props.onClose();
  };
  const [results, setResults] = useState<readonly BulkResult[]>();
  const titles = new Map(items.map(({ id, dossier }) => [id, dossier.title]));
  return (
    <Sheet open onClose={onClose} title={results === undefined ? say('bulk.title') : resultsTitle(say, results)}>
      {results === undefined ? (
        <Form
          items={items}
          onClose={onClose}
          done={(given) => {
            setResults(given);
            onDone(given.filter(({ receipt }) => receipt !== undefined).map(({ task }) => task));
          }}
        />
      ) : (
        <>
          <ResultList results={results} titles={titles} />
          <div className="sheet-do">
            <button type="button" className="button primary" onClick={onClose}>
              {say('do.close')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}
