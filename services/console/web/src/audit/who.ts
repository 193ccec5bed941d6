import type { TimelineEntry } from '@nhipcau/contracts';
import type { Speech } from '../language/language.ts';

type Acted = Pick<TimelineEntry, 'bySystem' | 'actor' | 'principal'>;

/** Who did it, and for whom where it was not for themselves. */
export function whoText({ say }: Speech, { bySystem, actor, principal }: Acted): string {
  if (bySystem) return say('timeline.system');
  const who = actor?.name ?? actor?.id ?? '';
  if (principal === undefined || principal.id === actor?.id) return who;
  return `${who} · ${say('timeline.for', { name: principal.name ?? principal.id })}`;
}
