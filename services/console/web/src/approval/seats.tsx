import type { ApprovalStandingShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Term } from '../glossary/term.tsx';
import { instantText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';

/** Level by level: who sits there, what each decided and why, and what it answered to each objection. */
export function Seats({ standing }: { standing: ApprovalStandingShown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <section className="board" aria-label={say('approval.title')}>
      <h3>{say('approval.title')}</h3>
      <ul>
        {standing.seats.map((seat) => (
          <li key={`${seat.level} ${seat.seat}`} data-state={seat.verdict === undefined ? 'waiting' : 'answered'}>
            <span className="board-unit">
              <b>{seat.unit.name}</b>
              <span className="quiet">
                {say('approval.level', { n: seat.level })}
                {seat.veto && ` · ${say('approval.veto')}`}
              </span>
            </span>
            <span className="board-answer">
              {seat.verdict === undefined ? (
                <span className="quiet">{say('approval.waiting')}</span>
              ) : (
                <span className="mark" data-verdict={seat.verdict}>
                  <Term of="verdict" is={seat.verdict} />
                </span>
              )}
              {seat.reasons !== undefined && seat.reasons !== '' && <p className="written">{seat.reasons}</p>}
              {seat.objections?.map(({ unit, answer }) => (
                <div key={unit.id} className="objection">
                  <b>{say('decide.answer', { unit: unit.name })}</b>
                  <p className="written">{answer ?? say('approval.answerErased')}</p>
                </div>
              ))}
              {seat.at !== undefined && (
                <span className="quiet">
                  {[seat.by?.name, instantText(speech, seat.at)].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
