import type { TaskDetail } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { forgetTyped, useTyped } from '../reach/kept-text.ts';
import { session } from '../reach/session.ts';
import { nextOf } from './next-of.ts';
import { typedOf } from './sending.ts';
import { textsIn } from './texts-in.ts';

/** What was being written when the task was closed by somebody else: it is not sent, and not thrown away either. */
function Left({ task }: { task: TaskDetail }): ReactNode {
  const { say } = useSpeech();
  const of = typedOf(task.id);
  const [kept] = useTyped<object>(of, 'answer', {});
  const [dropped, drop] = useState(false);
  const texts = textsIn(kept);
  if (dropped || texts.length === 0) return null;
  return (
    <section className="left">
      <h3>{say('tooLate.left')}</h3>
      {texts.map((text) => (
        <blockquote key={text} className="written">
          {text}
        </blockquote>
      ))}
      <div className="sheet-do">
        <button
          type="button"
          className="button"
          onClick={() => {
            forgetTyped(of);
            drop(true);
          }}
        >
          {say('tooLate.drop')}
        </button>
        <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(texts.join('\n\n'))}>
          {say('tooLate.copy')}
        </button>
      </div>
    </section>
  );
}

/** The task is no longer open: what happened instead, by whom and when. */
export function TooLate({ task, wasOpen }: { task: TaskDetail; wasOpen: boolean }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const { closing } = task;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasOpen) heading.current?.focus();
  }, [wasOpen]);
  const mine = closing?.by?.id === session()?.person;
  const who = mine ? say('tooLate.me') : (closing?.by?.name ?? say('timeline.system'));
  const what =
    (closing?.opinion && word('opinion', closing.opinion)) ?? (closing?.verdict && word('verdict', closing.verdict));
  return (
    <div className="receipt" role="status">
      <h2 ref={heading} tabIndex={-1}>
        {say(task.state === 'answered' ? 'tooLate.answered' : 'tooLate.cancelled')}
      </h2>
      {closing !== undefined && (
        <p>
          {say('tooLate.what', { who, at: instantText(speech, closing.at) })}{' '}
          <b>{what ?? word('event', closing.event)}</b>
        </p>
      )}
      {closing?.text !== undefined && <blockquote className="written">{closing.text}</blockquote>}
      <p>{nextOf(speech, task.dossier)}</p>
      <Left task={task} />
      <div className="sheet-do">
        <Link to="/dossier/$id" params={{ id: task.dossier.id }} className="button">
          {say('receipt.dossier')}
        </Link>
        <Link to="/inbox" className="button primary">
          {say('state.toInbox')}
        </Link>
      </div>
    </div>
  );
}
