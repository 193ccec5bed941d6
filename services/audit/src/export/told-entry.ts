import type { TimelineEntry } from '@nhipcau/contracts';
import { wordFor } from '@nhipcau/domain/glossary/glossary';
import type { Language } from '@nhipcau/domain/text/trilingual';
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

function statementText(statement: Readonly<Record<string, unknown>> | undefined): string {
  return statement === undefined ? '' : JSON.stringify(statement);
}

export function toldEntry(entry: TimelineEntry, intact: boolean, language: Language, say: Said): ToldEntry {
  const { actor, principal } = entry;
  return {
    seq: entry.seq,
    at: `${localTimeText(entry.at)}${entry.simulated ? ` (${say('simulated')})` : ''}`,
    recordedAt: localTimeText(entry.recordedAt),
    what: wordFor('event', entry.type)[language],
    stage: entry.stage === undefined ? '' : `${wordFor('stage', entry.stage)[language]} ${entry.round ?? ''}`.trim(),
    who: entry.bySystem ? say('bySystem') : (actor?.name ?? actor?.id ?? ''),
    forWhom: principal === undefined || principal.id === actor?.id ? '' : (principal.name ?? principal.id),
    unit: entry.unit?.name ?? '',
    instrument: entry.instrument,
    before: statementText(entry.before),
    after: statementText(entry.after),
    hash: entry.hash,
    intact,
  };
}
