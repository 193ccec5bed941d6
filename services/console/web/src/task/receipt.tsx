import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { useKeys } from '../frame/shortcuts.tsx';
import { Due } from '../inbox/due.tsx';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { SignedAs } from '../standing/signed-as.tsx';
import { nextOf } from './next-of.ts';
import { ReceiptProof } from './receipt-proof.tsx';

const LOOK_AHEAD = 10;

/** The most urgent of what else is asked of the reader; another seat at the same question is not theirs. */
function useNextTask({ kind, dossier }: TaskDetail) {
  const list = useQuery(reading('listTasks', { query: { limit: LOOK_AHEAD } })).data?.body.items ?? [];
  return list.find((one) => one.dossier.id !== dossier.id || one.kind !== kind);
}

/** Who is asked next. Until the house has said whom it asked, what the rules of the dossier already say. */
function Next({ task, receipt }: { task: TaskDetail; receipt: Acted }): ReactNode {
  const speech = useSpeech();
  const dossier = useQuery(reading('readDossier', { params: { id: task.dossier.id } })).data?.body;
  // Once it is answered the task no longer says whom the rules ask.
  const [byRule] = useState(task.consultedByRule);
  // Read before the answer was taken: it still waits for the reader.
  const isOld = task.state === 'open';
  const known = isOld ? { standing: task.dossier.standing, waitingFor: [] } : task.dossier;
  if (receipt.decided === 'accepted' && byRule?.length && known.standing !== 'closed' && known.waitingFor.length === 0)
    return <p>{speech.say('receipt.willAsk', { units: byRule.map(({ name }) => name).join(', ') })}</p>;
  return <p aria-live="polite">{nextOf(speech, known, dossier)}</p>;
}

/** The number under which the paper was registered by this very signature. */
function Numbered({ task: { kind, state, version } }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  if (kind !== 'sign' || state === 'open' || version?.number === undefined) return null;
  return (
    <p aria-live="polite">
      <b>{say('receipt.number', { number: version.number })}</b>
    </p>
  );
}

/** It is done: what was said, what comes next, the proof of it, and the next thing asked of me. */
export function Receipt(props: { task: TaskDetail; receipt: Acted; label: string }): ReactNode {
  const { say, word } = useSpeech();
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
      <Numbered task={task} />
      <Next task={task} receipt={receipt} />
      {task.kind === 'confirm' && task.commendation !== undefined && <NomineesShown standing={task.commendation} />}
      <ReceiptProof receipt={receipt} />
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
