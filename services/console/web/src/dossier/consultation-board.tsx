import type { ConsultationBoard } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Term } from '../glossary/term.tsx';
import { Due } from '../inbox/due.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

type Body = ConsultationBoard['bodies'][number];

function Answer({ body, isNew }: { body: Body; isNew: boolean }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  if (body.state === 'waiting') return <Due dueAt={body.dueAt} />;
  if (body.opinion === undefined) return <span className="quiet">{say('board.withoutAnswer')}</span>;
  return (
    <>
      <span className="marks">
        <span className="mark" data-opinion={body.opinion}>
          <Term of="opinion" is={body.opinion} />
        </span>
        {isNew && <em className="mark soon">{say('timeline.new')}</em>}
        {body.late === true && <span className="mark late">{say('mark.late')}</span>}
      </span>
      {body.text !== undefined && body.text !== '' && <p className="written">{body.text}</p>}
      <span className="quiet">
        {[body.answeredBy?.name, body.answeredAt && instantText(speech, body.answeredAt)].filter(Boolean).join(' · ')}
        {body.confirmsRound !== undefined && ` · ${say('board.confirms', { n: body.confirmsRound })}`}
      </span>
    </>
  );
}

/** Body by body: asked, due, reminded, answered; an answer that came after the reader last looked is marked. */
export function Board({ board, seenAt }: { board: ConsultationBoard; seenAt: string }): ReactNode {
  const { say } = useSpeech();
  const answered = board.bodies.filter(({ state }) => state === 'answered').length;
  return (
    <section className="board" aria-label={say('board.title', { n: board.round })}>
      <h3>
        {say('board.title', { n: board.round })}{' '}
        <span className="quiet">{say('board.count', { answered, all: board.bodies.length })}</span>
      </h3>
      <ul>
        {board.bodies.map((body) => (
          <li key={body.unit.id} data-state={body.state}>
            <span className="board-unit">
              <b>{body.unit.name}</b>
              <span className="quiet">
                {[
                  body.mustSpeak ? say('mark.mustSpeak') : '',
                  body.reminders > 0 ? say('board.reminded', { n: body.reminders }) : '',
                  body.escalated ? say('mark.escalated') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="board-answer">
              <Answer body={body} isNew={body.answeredAt !== undefined && body.answeredAt > seenAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
