import type { RefusalCode } from './codes.ts';
import { DOMAIN_WORDING } from './domain-wording.ts';
import { DOOR_WORDING } from './door-wording.ts';
import { REQUEST_WORDING } from './request-wording.ts';
import { RIGHTS_WORDING } from './rights-wording.ts';
import { STANDING_WORDING } from './standing-wording.ts';
import type { Wording } from './wording.ts';

/** The one table from a code to its HTTP status and its words. */
export const CATALOGUE: Readonly<Record<RefusalCode, Wording>> = {
  ...DOMAIN_WORDING,
  ...RIGHTS_WORDING,
  ...REQUEST_WORDING,
  ...DOOR_WORDING,
  ...STANDING_WORDING,
};

export function statusOf(code: RefusalCode): Wording['status'] {
  return CATALOGUE[code].status;
}
