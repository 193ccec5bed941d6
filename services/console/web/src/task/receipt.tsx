import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { useKeys } from '../frame/shortcuts.tsx';
import { Due } from '../inbox/due.tsx';
import { instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { SignedAs } from '../standing/signed-as.tsx';

/** Whom the dossier waits for now, in one sentence. */
export function nextOf({ say, word }: Speech, { dossier }: TaskDetail): string {
  if (dossier.standing === 'closed') return say('receipt.closed');
  const [first] = dossier.waitingFor;
  if (first === undefined) return say('receipt.moving');
  const same = dossier.waitingFor.filter(({ task }) => task === first.task);
  const units = [...new Set(same.map(({ unit }) => unit.name))].join(', ');
  return say('receipt.waiting', { units, task: word('task', first.task).toLowerCase() });
}

const LOOK_AHEAD = 10;

/** The most urgent of what else is asked of the reader; another seat at the same question is not theirs. */
function useNextTask({ kind, dossier }: TaskDetail) {
  const list = useQuery(reading('listTasks', { query: { limit: LOOK_AHEAD } })).data?.body.items ?? [];
  return list.find((one) => one.dossier.id !== dossier.id || one.kind !== kind);
}

/** It is done: what was said, what comes next, the proof of it, and the next thing asked of me. */
export function Receipt(props: { task: TaskDetail; receipt: Acted; label: string }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { task, receipt, label } = props;
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const next = useNextTask(task);
  useEffect(() => heading.current?.focus(), []);
  useKeys(
    useMemo(
      () => ({ n: () => void (next && navigate({ to: '/task/$id', params: { id: next.id } })) }),
      [next, navigate],
    ),
  );
  return (
    <div className="receipt">
      <h2 ref={heading} tabIndex={-1}>
        {say('receipt.done')}: {label}
      </h2>
      <SignedAs for={receipt.for} signature={receipt.signature} given />
      <p>{nextOf(speech, task)}</p>
      {task.kind === 'confirm' && task.commendation !== undefined && <NomineesShown standing={task.commendation} />}
      <p className="quiet">
        {say('receipt.proof', { seq: receipt.seq, at: instantText(speech, receipt.at) })}{' '}
        <code>{receipt.hash.slice(0, 12)}</code>
      </p>
      {next !== undefined && (
        <Link to="/task/$id" params={{ id: next.id }} className="next-task">
          <span className="quiet">{say('receipt.next')}</span>
          <b>{word('task', next.kind)}</b>
          <bdi>{next.dossier.title}</bdi>
          <Due dueAt={next.dueAt} compact />
        </Link>
      )}
      <div className="sheet-do">
        <Link to="/dossier/$id" params={{ id: task.dossier.id }} className="button">
          {say('receipt.dossier')}
        </Link>
        <Link to="/inbox" className={next === undefined ? 'button primary' : 'button'}>
          {say('state.toInbox')}
        </Link>
      </div>
    </div>
  );
}
