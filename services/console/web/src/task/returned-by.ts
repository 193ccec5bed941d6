import type { TaskDetail } from '@nhipcau/contracts';
import { instantText } from '../language/dates.ts';
import type { Speech } from '../language/language.ts';

/** Who sent a text back: the person, in whose office where another's, from which post, on which day and at what hour. */
export function returnedBy(speech: Speech, returned: NonNullable<TaskDetail['returned']>): string {
  const { say, word } = speech;
  const { by, for: principal, unit, role, at } = returned;
  const post = say('task.asked', { unit: unit.name, role: word('role', role).toLowerCase() });
  const whose = principal === undefined ? '' : ` ${say('timeline.for', { name: principal.name ?? principal.id })}`;
  return say('returned.by', { name: `${by.name ?? by.id}${whose}`, post, at: instantText(speech, at) });
}
