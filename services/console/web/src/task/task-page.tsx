import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { ProposalText } from '../dossier/proposal-text.tsx';
import { Failed, Loading } from '../frame/states.tsx';
import { Due } from '../inbox/due.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { ReportText } from '../reporting/report-text.tsx';
import { ANSWER_FORMS } from './answer-forms.ts';
import { Holding } from './holding.tsx';
import { Receipt } from './receipt.tsx';

/** What is answered on, in the order in which it bears on the answer. */
function Subject({ task }: { task: TaskDetail }): ReactNode {
  const { say, word } = useSpeech();
  const { id } = task.dossier;
  const ownForm = ['appraise', 'vote', 'confirm'].includes(task.kind);
  return (
    <>
      {task.remarks !== undefined && task.remarks.length > 0 && (
        <section className="remarks">
          <h3>{say('task.remarks')}</h3>
          <ul>
            {task.remarks.map(({ part, reason }) => (
              <li key={`${part ?? ''} ${reason}`}>
                {part !== undefined && <b>{word('field', part as 'title')}: </b>}
                {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {task.report !== undefined && (
        <details open={task.kind === 'accept-report'}>
          <summary>{say('dossier.report')}</summary>
          <ReportText report={task.report} />
        </details>
      )}
      {task.commendation !== undefined && !ownForm && task.commendation.nominees.length > 0 && (
        <NomineesShown standing={task.commendation} />
      )}
      {task.version !== undefined && (
        <details open={task.stage !== 'reporting' && task.stage !== 'commendation'}>
          <summary>
            {say('task.text', { n: task.version.no })}{' '}
            {task.version.number !== undefined && (
              <span className="quiet">{say('task.number', { number: task.version.number })}</span>
            )}
          </summary>
          <ProposalText
            content={task.version.content}
            fileAddress={(kind) => `/api/dossiers/${id}/versions/${task.version?.no}/parts/${kind}`}
          />
        </details>
      )}
    </>
  );
}

function Question({
  task,
  receipt,
  done,
}: {
  task: TaskDetail;
  receipt: Acted | undefined;
  done(receipt: Acted): void;
}): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const Form = ANSWER_FORMS[task.kind];
  if (receipt !== undefined) return <Receipt task={task} receipt={receipt} />;
  if (task.state !== 'open') {
    return (
      <div className="receipt">
        <h2>{word('task-state', task.state)}</h2>
        <p>
          {[task.answeredBy?.name, task.closedAt && instantText(speech, task.closedAt)].filter(Boolean).join(' · ')}
        </p>
        <Link to="/dossier/$id" params={{ id: task.dossier.id }} className="button">
          {say('receipt.dossier')}
        </Link>
      </div>
    );
  }
  return (
    <>
      <h2>{task.question}</h2>
      <div className="asked-facts">
        <Due dueAt={task.dueAt} />
        <span className="quiet">
          {say('task.asked', { unit: task.unit.name, role: word('role', task.role).toLowerCase() })}
        </span>
      </div>
      <Holding task={task} />
      <Form key={task.id} task={task} done={done} />
    </>
  );
}

export function TaskPage(): ReactNode {
  const { id } = useParams({ from: '/task/$id' });
  const { word, say } = useSpeech();
  const query = useQuery(reading('readTask', { params: { id } }));
  const [receipt, setReceipt] = useState<{ readonly of: string; readonly receipt: Acted }>();
  const task = query.data?.body;
  useEffect(() => {
    if (task !== undefined) document.title = `${word('task', task.kind)} · ${task.dossier.title.vi} · Nhịp Cầu`;
  }, [task, word]);
  if (query.isPending) return <Loading />;
  if (query.isError && task === undefined) return <Failed fault={query.error} again={() => void query.refetch()} />;
  if (task === undefined) return null;
  return (
    <article className="page task-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/inbox">{say('frame.inbox')}</Link> <span aria-hidden="true">›</span> {word('task', task.kind)}
        </p>
        <h1>
          <bdi>{task.dossier.title.vi}</bdi>
        </h1>
        <p className="row-facts">
          <span>{task.dossier.owner.name}</span>
          <span>{word('kind', task.dossier.kind)}</span>
          <Link to="/dossier/$id" params={{ id: task.dossier.id }}>
            {say('receipt.dossier')}
          </Link>
        </p>
        {task.state === 'open' && (
          <p className="asked-brief">
            <b>{task.question}</b> <Due dueAt={task.dueAt} />
          </p>
        )}
      </header>
      <div className="side-by-side">
        <section className="subject" aria-label={say('task.subject')}>
          <Subject task={task} />
        </section>
        <section className="asked" aria-label={say('task.question')} id="answer">
          <Question
            task={task}
            receipt={receipt?.of === id ? receipt.receipt : undefined}
            done={(done) => setReceipt({ of: id, receipt: done })}
          />
        </section>
      </div>
      {task.state === 'open' && receipt?.of !== id && (
        <a className="to-answer button primary" href="#answer">
          {say('task.toAnswer')}
        </a>
      )}
    </article>
  );
}
