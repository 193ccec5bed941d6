import type { Overview } from '@nhipcau/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Speech, useSpeech } from '../language/language.ts';
import type { RegisterSearch } from '../register/register-search.ts';

export function percentText({ language }: Speech, share: number | undefined): string {
  if (share === undefined) return '–';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function daysText({ say }: Speech, days: number | undefined): string {
  return days === undefined ? '–' : say('figure.days', { n: days });
}

function Tile(props: {
  label: string;
  figure: string | number;
  beside?: string;
  tone?: 'late';
  search: RegisterSearch;
}): ReactNode {
  const { label, figure, beside, tone, search } = props;
  return (
    <li data-tone={figure === 0 ? undefined : tone}>
      <Link to="/register" search={search}>
        <span>{label}</span>
        <b>{figure}</b>
        {beside !== undefined && <span className="quiet">{beside}</span>}
      </Link>
    </li>
  );
}

/** What is asked first, each opening the list that it counts. */
export function Tiles({ shown }: { shown: Overview }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { open, closed, rounds, from, to } = shown;
  const ended = { closedFrom: from, closedTo: to } as const;
  const median = `${say('figure.median')}: ${daysText(speech, closed.medianDays)}`;
  return (
    <ul className="tiles">
      <Tile label={say('figure.open')} figure={open.open} search={{ standing: 'open' }} />
      <Tile label={say('figure.late')} figure={open.late} tone="late" search={{ standing: 'open', late: true }} />
      <Tile label={say('figure.closed')} figure={closed.closed} beside={median} search={ended} />
      <Tile
        label={say('figure.returnShare')}
        figure={percentText(speech, rounds.returnShare)}
        beside={say('figure.returnedOf', { n: rounds.returned })}
        search={{ leftAs: 'returned', leftFrom: from, leftTo: to }}
      />
    </ul>
  );
}
