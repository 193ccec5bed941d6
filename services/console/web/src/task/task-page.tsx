import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { Term } from '../glossary/term.tsx';
import { Due } from '../inbox/due.tsx';
import { inboxItem } from '../inbox/use-inbox.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { SignedAs } from '../standing/signed-as.tsx';
import { ANSWER_FORMS } from './answer-forms.ts';
import { ChangedText, useTextRead } from './changed-text.tsx';
import { Holding } from './holding.tsx';
import { Receipt } from './receipt.tsx';
import { Subject } from './subject.tsx';
import { TooLate } from './too-late.tsx';
import { useInSight } from './use-in-sight.ts';

interface Given {
  readonly of: string;
  readonly receipt: Acted;
  readonly label: string;
}

function Question({ task, give }: { task: TaskDetail; give(given: Given): void }): ReactNode {
  const { say, word } = useSpeech();
  const text = useTextRead(task);
  const wasOpen = useRef(false);
  if (task.state !== 'open') return <TooLate task={task} wasOpen={wasOpen.current} />;
  wasOpen.current = true;
  const Form = ANSWER_FORMS[task.kind];
  const { documentHash, ...rest } = task;
  const named = text.before === undefined ? documentHash : text.before.documentHash;
  return (
    <>
      <h2>{task.question}</h2>
      <div className="asked-facts">
        <Due dueAt={task.dueAt} />
        <span className="quiet">
          {say('task.asked', { unit: task.unit.name, role: word('role', task.role).toLowerCase() })}
        </span>
      </div>
      <SignedAs for={task.for} signature={task.signature} />
      <Holding task={task} />
      {text.before !== undefined && <ChangedText task={task} before={text.before} read={text.read} />}
      <Form
        key={task.id}
        task={{ ...rest, ...(named === undefined ? {} : { documentHash: named }) }}
        done={(receipt, label) => give({ of: task.id, receipt, label })}
      />
    </>
  );
}

/** What the list it was opened from knows of a task, before it is read itself. */
interface TaskNamed extends Pick<TaskDetail, 'kind' | 'dueAt'> {
  readonly dossier: Pick<TaskDetail['dossier'], 'id' | 'kind' | 'owner'>;
  readonly title: string;
  /** Absent where it is not asked, or not known yet. */
  readonly question?: string | undefined;
}

function Head({ task }: { task: TaskNamed }): ReactNode {
  const { say } = useSpeech();
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to="/inbox">{say('frame.inbox')}</Link> <span aria-hidden="true">›</span>{' '}
        <Term of="task" is={task.kind} />
      </p>
      <h1>
        <bdi>{task.title}</bdi>
      </h1>
      <p className="row-facts">
        <span>{task.dossier.owner.name}</span>
        <span>
          <Term of="kind" is={task.dossier.kind} />
        </span>
        <Link to="/dossier/$id" params={{ id: task.dossier.id }}>
          {say('receipt.dossier')}
        </Link>
      </p>
      {task.question !== undefined && (
        <p className="asked-brief">
          <b>{task.question}</b> <Due dueAt={task.dueAt} />
        </p>
      )}
    </header>
  );
}

/** Until the task is read: its head, where the list that it was opened from knows it. */
function Awaited({ id }: { id: string }): ReactNode {
  const item = inboxItem(id);
  if (item === undefined) return <Loading />;
  return (
    <article className="page task-page" aria-busy>
      <Head task={{ ...item, title: item.dossier.title }} />
      <Loading />
    </article>
  );
}

export function TaskPage(): ReactNode {
  const { id } = useParams({ from: '/task/$id' });
  const { word, say } = useSpeech();
  const query = useQuery(reading('readTask', { params: { id } }));
  const [given, give] = useState<Given>();
  const [answer, isInSight] = useInSight();
  const task = query.data?.body;
  useEffect(() => {
    if (task !== undefined) document.title = `${word('task', task.kind)} · ${task.dossier.title.vi} · Nhịp Cầu`;
  }, [task, word]);
  if (query.isPending) return <Awaited id={id} />;
  if (query.isError && task === undefined) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (task === undefined) return null;
  const mine = given?.of === id ? given : undefined;
  const asks = task.state === 'open' && mine === undefined;
  return (
    <article className="page task-page">
      <Head task={{ ...task, title: task.dossier.title.vi, question: asks ? task.question : undefined }} />
      <div className="side-by-side">
        <section className="subject" aria-label={say('task.subject')}>
          <Subject task={task} />
        </section>
        <section className="asked" aria-label={say('task.question')} id="answer" ref={answer}>
          {mine === undefined ? (
            <Question key={id} task={task} give={give} />
          ) : (
            <Receipt task={task} receipt={mine.receipt} label={mine.label} />
          )}
        </section>
      </div>
      {asks && (
        <a className="to-answer button primary" href="#answer" data-there={isInSight}>
          {say('task.toAnswer')}
        </a>
      )}
    </article>
  );
}
