import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';

/** In sight on every page: that the reader is on leave, with who covers them, and for whom they may act today. */
export function ActingChip(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const me = useMe();
  const lent = me?.appointments.flatMap((post) => post.for?.person ?? []) ?? [];
  const persons = [...new Map(lent.map((person) => [person.id, person.name ?? person.id])).values()];
  const [first] = persons;
  const names = persons.join(', ');
  return (
    <>
      {me?.away !== undefined && (
        <Link
          to="/leave"
          className="acting-chip"
          title={[
            say('standing.awayUntil', { day: dayText(speech, me.away.to) }),
            ...me.away.standIns.map(({ id, name = id }) => name),
          ].join(' · ')}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15h6" />
          </svg>
          <span>{say('leave.running')}</span>
        </Link>
      )}
      {first !== undefined && (
        <Link to="/leave" hash="acting" className="acting-chip" title={say('acting.chip', { name: names })}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 5.5a3 3 0 0 1 0 6M18.5 14.5a6 6 0 0 1 3 5.5" />
          </svg>
          <span>
            {persons.length === 1 ? say('acting.chip', { name: first }) : say('acting.chipMany', { n: persons.length })}
          </span>
        </Link>
      )}
    </>
  );
}
