import { randomBytes } from 'node:crypto';
import { type KeyRing, keyRingFrom } from '@nhipcau/platform/payloads/key-ring';
import { payloadCodec } from '@nhipcau/platform/payloads/payload-codec';

/** A ring of fresh keys under these names; the first one seals. The same name is the same key within one test process. */
export function ringOf(...ids: readonly string[]): KeyRing {
  const ring = keyRingFrom(ids.map((id) => `${id}:${keyOf(id)}`).join(','));
  if ('fault' in ring) throw new Error(ring.fault);
  return ring;
}

const made = new Map<string, string>();

function keyOf(id: string): string {
  const key = made.get(id) ?? randomBytes(32).toString('base64url');
  made.set(id, key);
  return key;
}

/** What every test's worker and relay use that does not ask for another. */
export const TEST_KEYS = ringOf('test');
/** Opens everything that a test's world may have sealed. */
export const TEST_CODEC = payloadCodec(TEST_KEYS);
