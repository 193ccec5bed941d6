import type { TimelineEntry } from '@nhipcau/contracts';
import type { Speech } from '../language/language.ts';

/** A stage and which round of it. */
export function placeText(
  { say, word }: Speech,
  stage: NonNullable<TimelineEntry['stage']>,
  round: number | undefined,
): string {
  return round === undefined ? word('stage', stage) : say('entry.place', { stage: word('stage', stage), n: round });
}
