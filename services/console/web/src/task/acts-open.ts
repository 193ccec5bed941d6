import type { ActAllowed } from '@nhipcau/contracts';
import type { Speech } from '../language/language.ts';

/** Why an act is not open to the reader, in plain words; nothing where it is. */
export function whyNot({ word, say }: Speech, allowed: ActAllowed | undefined): string | undefined {
  if (allowed === undefined) return say('act.notHere');
  if (allowed.may) return undefined;
  if (allowed.rule !== undefined) return word('right', allowed.rule);
  return allowed.refusal?.map(({ detail }) => detail).join(' ') ?? say('act.notHere');
}
