import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/language.ts';
import { useMe } from '../reach/me.ts';

/** For whom the reader may act today, in sight on every page; nothing where they act for themselves alone. */
export function ActingChip(): ReactNode {
  const { say } = useSpeech();
  const me = useMe();
  const lent = me?.appointments.flatMap((post) => post.for?.person ?? []) ?? [];
  const persons = [...new Map(lent.map((person) => [person.id, person.name ?? person.id])).values()];
  const [first] = persons;
  if (first === undefined) return null;
  const names = persons.join(', ');
  return (
    <Link to="/leave" hash="acting" className="acting-chip" title={say('acting.chip', { name: names })}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 5.5a3 3 0 0 1 0 6M18.5 14.5a6 6 0 0 1 3 5.5" />
      </svg>
      <span>
        {persons.length === 1 ? say('acting.chip', { name: first }) : say('acting.chipMany', { n: persons.length })}
      </span>
    </Link>
  );
}
