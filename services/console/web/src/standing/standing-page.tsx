import type { AbsenceShown, StandingShown } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';
import { OwnAbsence } from './absences.tsx';
import { Delegations } from './delegations.tsx';
import { LeaveForm, type LeaveSet } from './leave-form.tsx';
import { PostsLent } from './posts-lent.tsx';

function Leave({ standing }: { standing: StandingShown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [times, setTimes] = useState(0);
  const [folded, fold] = useState(false);
  const [said, tell] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { absences, on } = standing;
  const away = absences.some(({ from }) => from <= on);
  const done = ({ from, standIns }: LeaveSet) => {
    const when = from > on ? 'leave.doneFrom' : 'leave.done';
    tell(say(standIns.length === 0 ? 'leave.doneAlone' : when, { day: dayText(speech, from) }));
    fold(true);
    setTimes(times + 1);
  };
  const ended = ({ from }: AbsenceShown) => {
    tell(say(from > on ? 'leave.cancelled' : 'leave.ended'));
    fold(false);
    setTimes(times + 1);
  };
  useEffect(() => {
    if (times > 0) heading.current?.focus();
  }, [times]);
  return (
    <section className="papers" aria-labelledby="leave">
      <h2 id="leave" tabIndex={-1} ref={heading}>
        {say('leave.title')}
      </h2>
      <p className="said" role="status">
        {said}
      </p>
      {absences.map((one) => (
        <OwnAbsence key={one.id} of={one} on={on} ended={() => ended(one)} />
      ))}
      {away || folded ? (
        <details>
          <summary>{say('leave.another')}</summary>
          <LeaveForm key={times} standing={standing} done={done} />
        </details>
      ) : (
        <LeaveForm key={times} standing={standing} done={done} />
      )}
    </section>
  );
}

/** My leave, who stands in for me, for whom I act, and what was delegated. */
export function StandingPage(): ReactNode {
  const { say } = useSpeech();
  const query = useQuery(reading('readStanding', {}));
  useEffect(() => {
    document.title = `${say('standing.title')} · Nhịp Cầu`;
  }, [say]);
  const standing = query.data?.body;
  const acting = standing?.posts.some((post) => post.for !== undefined) ?? false;
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('standing.title')}</h1>
        <p className="quiet">{say('standing.hint')}</p>
      </header>
      {query.isPending && <Loading />}
      {query.isError && standing === undefined && <Failed fault={query.error} again={() => void query.refetch()} />}
      {standing !== undefined && (
        <>
          {/* Whoever acts for somebody today comes for that: what the top of every page says leads here. */}
          {acting && <PostsLent standing={standing} />}
          <Leave standing={standing} />
          {!acting && <PostsLent standing={standing} />}
          <Delegations standing={standing} />
        </>
      )}
    </section>
  );
}
