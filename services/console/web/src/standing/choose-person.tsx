import type { listStandIns, ReplyOf } from '@nhipcau/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { Failed } from '../frame/states.tsx';
import { dayText } from '../language/dates.ts';
import { useSpeech } from '../language/language.ts';
import { reading } from '../reach/house.ts';

type Choice = ReplyOf<typeof listStandIns>['body']['items'][number];

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

/** As many as are taken in at a glance; the others are found by name. */
const SHOWN = 6;

function Candidate(props: { of: Choice; name: string; chosen: boolean; choose(): void }): ReactNode {
  const speech = useSpeech();
  const { of, name, chosen, choose } = props;
  const posts = of.posts.map(({ unit, role }) => `${speech.word('role', role)}, ${unit.name}`);
  return (
    <label data-chosen={chosen}>
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span>
        <b>{of.person.name ?? of.person.id}</b>
        <small>{[...new Set(posts)].join(' · ')}</small>
        {of.away !== undefined && (
          <small className="fault">{speech.say('standing.awayUntil', { day: dayText(speech, of.away.to) })}</small>
        )}
      </span>
    </label>
  );
}

/** One person of the house: colleagues of the own units at once, everybody else by name, with or without accents. */
export function ChoosePerson(props: {
  label: string;
  on?: string | undefined;
  chosen: ChosenPerson | undefined;
  choose(person: ChosenPerson): void;
  /** Where nobody of the house may be meant: what that is called. */
  nobody?: { readonly label: string; choose(): void };
}): ReactNode {
  const { say } = useSpeech();
  const { label, on, chosen, choose, nobody } = props;
  const name = useId();
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const asked = { ...(q === '' ? {} : { q }), ...(on === undefined ? {} : { on }) };
  const found = useQuery({ ...reading('listStandIns', { query: asked }), placeholderData: (before) => before });
  const items = found.data?.body.items ?? [];
  const shown = items.slice(0, SHOWN);
  const elsewhere = chosen !== undefined && shown.every(({ person }) => person.id !== chosen.id);
  return (
    <fieldset className="answer-ways">
      <legend>{label}</legend>
      <input
        type="search"
        aria-label={say('standing.find')}
        placeholder={say('standing.find')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.isError && <Failed fault={found.error} again={() => void found.refetch()} />}
      {nobody !== undefined && (
        <label data-chosen={chosen === undefined}>
          <input type="radio" name={name} checked={chosen === undefined} onChange={nobody.choose} />
          <span>{nobody.label}</span>
        </label>
      )}
      {elsewhere && (
        <label data-chosen="true">
          <input type="radio" name={name} checked readOnly />
          <span>
            <b>{chosen.name}</b>
          </span>
        </label>
      )}
      {shown.map((one) => (
        <Candidate
          key={one.person.id}
          of={one}
          name={name}
          chosen={chosen?.id === one.person.id}
          choose={() => choose({ id: one.person.id, name: one.person.name ?? one.person.id })}
        />
      ))}
      <p className="hint" role="status">
        {found.isSuccess && items.length === 0 && say('standing.nobodyFound')}
        {items.length > SHOWN && say('standing.moreFound', { n: items.length - SHOWN })}
      </p>
    </fieldset>
  );
}
