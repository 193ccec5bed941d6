import { hash } from 'node:crypto';
import { type AnyRefusal, LIMITS } from '@nhipcau/contracts';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';

const KEY = new RegExp(`^[A-Za-z0-9._:-]{8,${LIMITS.idempotencyKeyCharacters}}$`);

export function keyFaults(key: string | string[] | undefined): readonly AnyRefusal[] {
  if (key === undefined || key === '') return [{ code: 'idempotency-key-missing' }];
  if (typeof key === 'string' && KEY.test(key)) return [];
  return [{ code: 'idempotency-key-malformed', with: { limit: LIMITS.idempotencyKeyCharacters } }];
}

/** SHA-256 of what was asked, in hexadecimal: the order of fields and white space make no other request of it. */
export function requestHashOf(method: string, path: string, body: unknown): string {
  return hash('sha256', `${method}\n${path}\n${canonicalJson(body ?? {})}`, 'hex');
}
