import type { Acted, TaskDetail } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useKeys } from '../frame/shortcuts.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

/** It is done: the proof of it, what comes next, and the next thing asked of me. */
export function Receipt({ task, receipt }: { task: TaskDetail; receipt: Acted }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const next = useQuery(reading('listTasks', { query: { limit: 1 } })).data?.body.items[0];
  const waited = task.dossier.waitingFor;
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
        {say('receipt.done')}
      </h2>
      <p>
        {task.dossier.standing === 'closed'
          ? say('receipt.closed')
          : waited.length > 0
            ? say('receipt.waiting', {
                units: [...new Set(waited.map(({ unit }) => unit.name))].join(', '),
                task: word('task', waited[0]?.task ?? 'sign').toLowerCase(),
              })
            : say('receipt.moving')}
      </p>
      <p className="quiet">
        {say('receipt.proof', { seq: receipt.seq, at: instantText(speech, receipt.at) })}{' '}
        <code>{receipt.hash.slice(0, 12)}</code>
      </p>
      <div className="sheet-do">
        <Link to="/dossier/$id" params={{ id: task.dossier.id }} className="button">
          {say('receipt.dossier')}
        </Link>
        {next === undefined ? (
          <Link to="/inbox" className="button primary">
            {say('state.toInbox')}
          </Link>
        ) : (
          <Link to="/task/$id" params={{ id: next.id }} className="button primary">
            {say('receipt.next')}
          </Link>
        )}
      </div>
    </div>
  );
}
