import type { ActAllowed, TaskDetail } from '@nhipcau/contracts';
import type { Speech } from '../language/language.ts';
import type { Way } from './way.ts';

/** Why an act is not open to the reader, in plain words; nothing where it is. */
export function whyNot({ word, say }: Speech, allowed: ActAllowed | undefined): string | undefined {
  if (allowed === undefined) return say('act.notHere');
  if (allowed.may) return undefined;
  if (allowed.rule !== undefined) return word('right', allowed.rule);
  return allowed.refusal?.map(({ detail }) => detail).join(' ') ?? say('act.notHere');
}

/** What the house says of a way to answer. */
export function allowedFor(task: TaskDetail, way: Way): ActAllowed | undefined {
  return task.acts.find(({ act }) => act === way.act);
}
