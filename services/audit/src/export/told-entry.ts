import { instantText } from '@nhipcau/acts/instant-text';
import type { TimelineEntry } from '@nhipcau/contracts';
import type { NameBook } from '@nhipcau/database';
import { GLOSSARY, wordFor } from '@nhipcau/domain/glossary/glossary';
import { instrumentSort, instrumentText } from '@nhipcau/domain/glossary/instruments';
import { type FactSpeech, factLine } from '@nhipcau/domain/glossary/told-facts';
import type { Language, Trilingual } from '@nhipcau/domain/text/trilingual';
import { vietnamTimeOf } from '@nhipcau/domain/time/vietnam-time';
import type { Said } from './wording.ts';

/** An event as a person reads it on paper. */
export interface ToldEntry {
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly what: string;
  readonly stage: string;
  readonly who: string;
  readonly forWhom: string;
  readonly unit: string;
  readonly instrument: string;
  /** As the record names it. */
  readonly instrumentId: string;
  /** What the event states. */
  readonly details: string;
  readonly before: string;
  readonly after: string;
  readonly hash: string;
  readonly intact: boolean;
}

const two = (value: number) => String(value).padStart(2, '0');

/** dd/mm/yyyy hh:mm, local time. */
export function localTimeText(instant: string): string {
  const { date, hour, minute } = vietnamTimeOf(Date.parse(instant));
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year} ${two(hour)}:${two(minute)}`;
}

const dayText = (day: string): string => day.split('-').toReversed().join('/');

/** Records in the words of a language, with the names behind ids. */
export function factSpeech(language: Language, names: NameBook): FactSpeech {
  const subjects: Readonly<Record<string, Readonly<Record<string, Trilingual>>>> = GLOSSARY;
  return {
    word: (subject, key) => subjects[subject]?.[key]?.[language],
    instantText: (ms) => localTimeText(instantText(ms)),
    dayText,
    nameOf: (id) => {
      const unit = names.unit(id).name;
      return unit === id ? names.person(id).name : unit;
    },
  };
}

function placeText({ stage, round }: TimelineEntry, language: Language, say: Said): string {
  if (stage === undefined) return '';
  const word = wordFor('stage', stage)[language];
  return round === undefined ? word : `${word} (${say('round')} ${round})`;
}

export function toldEntry(
  entry: TimelineEntry,
  intact: boolean,
  { language, say, facts }: { readonly language: Language; readonly say: Said; readonly facts: FactSpeech },
): ToldEntry {
  const { actor, principal } = entry;
  const line = (statement: Readonly<Record<string, unknown>> = {}) => factLine(statement, facts);
  return {
    seq: entry.seq,
    at: `${localTimeText(entry.at)}${entry.simulated ? ` (${say('simulated')})` : ''}`,
    recordedAt: localTimeText(entry.recordedAt),
    what: wordFor('event', entry.type)[language],
    stage: placeText(entry, language, say),
    who: entry.bySystem ? say('bySystem') : (actor?.name ?? actor?.id ?? ''),
    forWhom: principal === undefined || principal.id === actor?.id ? '' : (principal.name ?? principal.id),
    unit: entry.unit?.name ?? '',
    instrument: instrumentText(wordFor('instrument', instrumentSort(entry))[language], entry.paper),
    instrumentId: entry.instrument,
    details: line(entry.body),
    before: line(entry.before),
    after: line(entry.after),
    hash: entry.hash,
    intact,
  };
}
