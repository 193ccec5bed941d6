import { createHmac } from 'node:crypto';
import type { NomineeContent } from '@nhipcau/contracts';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { NomineeNamed } from '@nhipcau/domain/commendation/events';
import type { Sha256 } from '@nhipcau/domain/vocabulary';

/** What tells a recipient from every other: an official reference where there is one, the name otherwise. */
function referenceOf({ recipient, person, unit, name, distinction }: NomineeContent): object {
  if (person !== undefined) return { person };
  if (recipient === 'collective' && unit !== undefined) return { unit };
  return {
    recipient,
    name: name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase(),
    distinction: distinction ?? '',
  };
}

/**
 * Equal for one recipient across dossiers and without meaning to whoever lacks the key: HMAC-SHA-256 over the reference. A bare
 * hash of a name could be found by trying names.
 */
export function nomineeKey(nominee: NomineeContent, awardKey: string): Sha256 {
  return createHmac('sha256', awardKey)
    .update(canonicalJson(referenceOf(nominee)), 'utf8')
    .digest('hex');
}

/** Nominees as the record holds them, numbered in the order given. */
export function nomineesNamed(nominees: readonly NomineeContent[], awardKey: string): NomineeNamed[] {
  return nominees.map((nominee, index) => ({
    no: index + 1,
    award: nominee.award,
    recipient: nominee.recipient,
    field: nominee.field,
    key: nomineeKey(nominee, awardKey),
    name: nominee.name,
    merit: nominee.merit,
    ...(nominee.person === undefined ? {} : { person: nominee.person }),
  }));
}
