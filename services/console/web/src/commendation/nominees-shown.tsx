import type { CommendationStandingShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { RuleSaid } from '../glossary/rule-said.tsx';
import { useSpeech } from '../language/language.ts';

export type NomineeShown = CommendationStandingShown['nominees'][number];

/** Who is meant: name, award, field; what was achieved below. */
export function NomineeHead({ nominee }: { nominee: NomineeShown }): ReactNode {
  const { word, say } = useSpeech();
  return (
    <span className="nominee">
      <b>
        <bdi>{nominee.name ?? say('nominee.erased')}</bdi>
      </b>
      <span className="quiet">
        {word('award', nominee.award)} · {word('recipient', nominee.recipient)} · {word('award-field', nominee.field)}
      </span>
      {nominee.merit !== undefined && <span className="written">{nominee.merit}</span>}
    </span>
  );
}

export function NomineesShown({ standing }: { standing: CommendationStandingShown }): ReactNode {
  const { say, word } = useSpeech();
  return (
    <>
      {standing.ballotsAll > 0 && (
        <p className="quiet">{say('vote.count', { cast: standing.ballotsCast, all: standing.ballotsAll })}</p>
      )}
      <ol className="nominees">
        {standing.nominees.map((nominee) => (
          <li key={nominee.no} data-standing={nominee.standing}>
            <NomineeHead nominee={nominee} />
            <span>
              <em className="mark" data-standing={nominee.standing}>
                {word('nominee-standing', nominee.standing)}
              </em>
              {nominee.number !== undefined && <span> {say('nominee.number', { number: nominee.number })}</span>}
              {nominee.votesFor !== undefined && (
                <span className="quiet">
                  {' '}
                  {say('nominee.votes', { yes: nominee.votesFor, no: nominee.votesAgainst ?? 0 })}
                </span>
              )}
              {nominee.barredBy !== undefined && (
                <span>
                  {' '}
                  <RuleSaid rule={nominee.barredBy} />
                </span>
              )}
              {nominee.reason !== undefined && nominee.reason !== '' && (
                <span className="quiet"> {nominee.reason}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
