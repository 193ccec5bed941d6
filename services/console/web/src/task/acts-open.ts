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
function allowedFor(task: TaskDetail, way: Pick<Way, 'act'>): ActAllowed | undefined {
  return task.acts.find(({ act }) => act === way.act);
}

/**
 * Why a way to answer is closed: to this reader, or to everybody because of what it states; nothing where it is open.
 *
 * @param drafting the answer is drafted for somebody else: whether this reader may give it does not matter
 */
export function whyClosed(
  speech: Speech,
  task: TaskDetail,
  way: Pick<Way, 'act' | 'choice'>,
  drafting = false,
): string | undefined {
  const allowed = allowedFor(task, way);
  const not = drafting ? undefined : whyNot(speech, allowed);
  if (not !== undefined || way.choice === undefined) return not;
  return allowed?.closedChoices?.find(({ at }) => at === way.choice)?.detail;
}
