import path from 'node:path';
import { readIfPresent } from '@nhipcau/platform/read-if-present';
import { writeAtomically } from '@nhipcau/platform/write-atomically';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * The private key (Ed25519) by which the demonstration's program proves itself to the local provider, made once and kept in the
 * state folder: nobody has a password for it, and the provider is told the public half alone.
 */
export async function serviceKey(folder: string): Promise<JWK> {
  const file = path.join(folder, 'service-key.json');
  const kept = await readIfPresent(file);
  if (kept !== undefined) return JSON.parse(kept) as JWK;
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'register-1' };
  await writeAtomically(file, JSON.stringify(key, null, 2), 0o600);
  return key;
}

export function publicHalf({ d: _private, ...key }: JWK): JWK {
  return key;
}
