import type { OpeningEnding, OpeningState } from '../vocabulary.ts';

/** For how long a dossier may stand open to somebody in an emergency, and for how long a second person may still agree to it. */
export const OPENING_HOURS_AT_MOST = 24;
export const OPENING_LAPSES_AFTER_MS = 24 * 3_600_000;
/** Waiting or open, of one person, over all dossiers. */
export const OPENINGS_AT_ONCE = 5;

/** Numbers and titles that fit no dossier, of one person within a day: more are no slips of memory. */
export const OPENING_MISSES_A_DAY = 20;
/** Of a title whoever asks by a paper's number must know so many letters in one piece, or all of it: the number alone tells nothing. */
export const TITLE_LETTERS_KNOWN = 16;

/** What was asked and what became of it, in business time. */
export interface OpeningTimes {
  readonly lapsesAtMs: number;
  readonly confirmedAtMs?: number;
  readonly untilMs?: number;
  readonly endedHow?: OpeningEnding;
}

/** How an opening stands at an instant: nobody has to act for it to lapse or to be over. */
export function openingState({ lapsesAtMs, untilMs, endedHow }: OpeningTimes, nowMs: number): OpeningState {
  if (endedHow !== undefined) return endedHow;
  if (untilMs !== undefined) return nowMs < untilMs ? 'open' : 'expired';
  return nowMs < lapsesAtMs ? 'waiting' : 'lapsed';
}

/** The last instant until which an opening holds that is agreed to now. */
export function opensUntilMs(hours: number, nowMs: number): number {
  return nowMs + hours * 3_600_000;
}
