import type { ReactNode } from 'react';
import { dayText } from '../language/dates.ts';
import { type Speech, useSpeech } from '../language/language.ts';
import type { RegisterSearch } from './register-search.ts';

interface Condition {
  readonly text: string;
  /** What is let go together with it. */
  readonly of: readonly (keyof RegisterSearch)[];
}

function between(speech: Speech, from: string | undefined, to: string | undefined): string {
  const { say } = speech;
  return [
    from === undefined ? undefined : say('applied.from', { day: dayText(speech, from) }),
    to === undefined ? undefined : say('applied.to', { day: dayText(speech, to) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function leftText(speech: Speech, search: RegisterSearch): string {
  const { say, word } = speech;
  const { left, leftAs, leftFrom, leftTo, tookAtLeast } = search;
  return [
    leftAs === 'returned' ? say('applied.returned') : say('applied.left'),
    left === undefined ? undefined : word('stage', left),
    between(speech, leftFrom, leftTo),
    tookAtLeast === undefined ? undefined : say('applied.took', { n: tookAtLeast }),
  ]
    .filter(Boolean)
    .join(' ');
}

function conditionsOf(speech: Speech, search: RegisterSearch, unitName: (id: string) => string): readonly Condition[] {
  const { say } = speech;
  const { owner, waitingFor, startFrom, startTo, closedFrom, closedTo } = search;
  const conditions: Condition[] = [];
  if (owner !== undefined) conditions.push({ text: say('applied.owner', { unit: unitName(owner) }), of: ['owner'] });
  if (waitingFor !== undefined)
    conditions.push({ text: say('applied.waitingFor', { unit: unitName(waitingFor) }), of: ['waitingFor'] });
  if (startFrom !== undefined || startTo !== undefined)
    conditions.push({
      text: `${say('applied.start')} ${between(speech, startFrom, startTo)}`,
      of: ['startFrom', 'startTo'],
    });
  const left = ['left', 'leftAs', 'leftFrom', 'leftTo', 'tookAtLeast'] as const;
  if (left.some((name) => search[name] !== undefined)) conditions.push({ text: leftText(speech, search), of: left });
  if (closedFrom !== undefined || closedTo !== undefined)
    conditions.push({
      text: `${say('applied.closed')} ${between(speech, closedFrom, closedTo)}`,
      of: ['closedFrom', 'closedTo'],
    });
  return conditions;
}

/** Conditions that no picker shows, each in words and to be let go. */
export function Applied(props: {
  search: RegisterSearch;
  unitName(id: string): string;
  set(change: Partial<Record<keyof RegisterSearch, unknown>>): void;
}): ReactNode {
  const speech = useSpeech();
  const { search, unitName, set } = props;
  const conditions = conditionsOf(speech, search, unitName);
  if (conditions.length === 0) return null;
  return (
    <ul className="applied" aria-label={speech.say('applied.title')}>
      {conditions.map(({ text, of }) => (
        <li key={of.join(' ')}>
          <span>{text}</span>
          <button
            type="button"
            aria-label={speech.say('applied.remove', { what: text })}
            onClick={() => set(Object.fromEntries(of.map((name) => [name, undefined])))}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
