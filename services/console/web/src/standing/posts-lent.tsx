import type { StandingShown } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { AbsenceFacts } from './absences.tsx';
import { scopeText } from './scope-fields.tsx';

type Post = StandingShown['posts'][number];

const nameOf = (person: { readonly id: string; readonly name?: string }) => person.name ?? person.id;

function Lent({ of }: { of: Post }): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const via =
    of.via === 'delegation' ? say('acting.byDelegation', { number: of.number ?? '' }) : say('acting.byAbsence');
  return (
    <li className="paper">
      <p>
        <b>{of.for === undefined ? '' : nameOf(of.for)}</b> · {of.title ?? word('role', of.role)}, {of.unit.name}
      </p>
      <p className="row-facts">
        <span>{via}</span>
        <span>{scopeText(speech, of)}</span>
        {of.form !== undefined && (
          <span>
            {of.form} {word('signing-form', of.form)}
          </span>
        )}
        {of.chain !== undefined && <span>{say('acting.through', { names: of.chain.map(nameOf).join(' → ') })}</span>}
      </p>
    </li>
  );
}

/** For whom I may act today, by which paper and for what; and for whom I shall stand in. */
export function PostsLent({ standing }: { standing: StandingShown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const lent = standing.posts.filter((post) => post.for !== undefined);
  const coming = standing.standsInDuring.filter(({ from }) => from > standing.on);
  return (
    <section className="papers" aria-labelledby="acting">
      <h2 id="acting">{say('acting.title', { day: dayText(speech, standing.on) })}</h2>
      {lent.length === 0 && <p className="quiet">{say('acting.none')}</p>}
      <ul className="paper-list">
        {lent.map((post) => (
          <Lent key={`${post.instrument} ${post.unit.id} ${post.role} ${post.for?.id ?? ''}`} of={post} />
        ))}
      </ul>
      {coming.length > 0 && <h3>{say('acting.coming')}</h3>}
      {coming.map((one) => (
        <div key={one.id} className="paper">
          <p>
            <b>{nameOf(one.person)}</b>
          </p>
          <AbsenceFacts of={one} />
        </div>
      ))}
    </section>
  );
}
