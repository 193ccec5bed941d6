import type { OpeningShown, OpeningWithActs } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { instantText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import { signedInFor, useAct } from '../reach/act.ts';
import { SignInAhead } from '../task/sign-in-ahead.tsx';
import { Outcome } from './outcome.tsx';
import { ReasonSheet } from './reason-sheet.tsx';

const nameOf = (person: { readonly id: string; readonly name?: string } | undefined) =>
  person?.name ?? person?.id ?? '';

/** What the dossier is called for this reader: whoever asked knows no more of it than they typed, until it is open to them. */
function calledBy({ say, word }: Speech, { dossier, askedAs, kind, owner }: OpeningShown): string {
  if (dossier.title !== undefined) return dossier.title;
  if (kind !== undefined && owner !== undefined) return `${word('kind', kind)}, ${owner.name}`;
  return askedAs === undefined ? say('openings.unnamed') : say('openings.byNumber', { number: askedAs });
}

interface FactsProps {
  readonly of: OpeningShown;
  /** Where its name leads; nowhere on the dossier's own page. */
  readonly to?: '/dossier/$id' | '/history/$id';
  readonly title?: string;
}

/** Who asked for which dossier and why, who agreed, until when, and how it ended. */
export function OpeningFacts({ of, to, title }: FactsProps): ReactNode {
  const speech = useSpeech();
  const { say, word } = speech;
  const called = <bdi>{title ?? calledBy(speech, of)}</bdi>;
  const at = (instant: string) => instantText(speech, instant);
  return (
    <>
      <h3>
        <em className={of.state === 'open' ? 'mark late' : 'mark'}>{word('opening-state', of.state)}</em>{' '}
        {to !== undefined ? (
          <Link to={to} params={{ id: of.dossier.id }}>
            {called}
          </Link>
        ) : (
          called
        )}
      </h3>
      <p>{say('openings.asked', { name: nameOf(of.asker), unit: of.unit.name, at: at(of.askedAt), n: of.hours })}</p>
      {of.reason !== undefined && <blockquote className="written">{of.reason}</blockquote>}
      {of.confirmedAt !== undefined && (
        <p>
          {say('openings.confirmed', { name: nameOf(of.second), at: at(of.confirmedAt) })}{' '}
          {of.until !== undefined && say('openings.until', { at: at(of.until) })}
        </p>
      )}
      {of.endedAt !== undefined && (
        <p>{say('openings.ended', { name: nameOf(of.endedBy), at: at(of.endedAt), reason: of.endReason ?? '–' })}</p>
      )}
    </>
  );
}

type Ending = 'refuse' | 'end';
const DOORS = { refuse: 'refuseOpening', end: 'endOpening' } as const;

/** One opening with what the reader may do about it; what they may not is said with its rule. */
export function OpeningCard({ of, readable }: { of: OpeningWithActs; readable: boolean }): ReactNode {
  const { say, word } = useSpeech();
  const confirm = useAct('confirmOpening');
  const [ending, end] = useState<Ending>();
  const { confirm: confirming } = of.acts;
  const parts = { params: { opening: of.id }, body: {} } as const;
  const agree = useRef(() => void confirm.perform(parts));
  const returned = confirming?.may === true && signedInFor('confirmOpening', parts) !== undefined;
  // Back from signing in for it: what was asked for goes off.
  useEffect(() => {
    if (returned) agree.current();
  }, [returned]);
  const barred = confirming?.rule ?? of.acts.refuse?.rule;
  return (
    <li className="paper" data-grave={of.state === 'open'}>
      <OpeningFacts of={of} {...(readable ? { to: '/dossier/$id' as const } : {})} />
      {of.seconds !== undefined && of.seconds.length > 0 && (
        <p>{say('openings.seconds', { names: of.seconds.map(nameOf).join('; ') })}</p>
      )}
      {confirming?.may === true && (
        <>
          <p className="grave">{say('openings.confirmEffect', { n: of.hours })}</p>
          <SignInAhead endpoint="confirmOpening" body={parts.body} />
        </>
      )}
      <Outcome of={confirm} />
      <div className="prepared-do">
        {confirming !== undefined && (
          <button
            type="button"
            className="button"
            disabled={!confirming.may || confirm.attempt.state === 'under-way'}
            onClick={() => void confirm.perform(parts)}
          >
            {say('openings.confirm')}
          </button>
        )}
        {(['refuse', 'end'] as const).map((one) =>
          of.acts[one] === undefined ? null : (
            <button key={one} type="button" className="link" disabled={!of.acts[one].may} onClick={() => end(one)}>
              {say(`openings.${one}`)}
            </button>
          ),
        )}
      </div>
      {barred !== undefined && <p className="hint">{word('right', barred)}</p>}
      {ending !== undefined && (
        <ReasonSheet
          act={DOORS[ending]}
          title={say(`openings.${ending}`)}
          effect={say(`openings.${ending}Effect`)}
          label={say(`openings.${ending}Do`)}
          partsWith={(reason) => ({ params: { opening: of.id }, body: { reason } })}
          onClose={() => end(undefined)}
        />
      )}
    </li>
  );
}
