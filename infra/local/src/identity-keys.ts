import path from 'node:path';
import { readIfPresent } from '@nhipcau/platform/read-if-present';
import { writeAtomically } from '@nhipcau/platform/write-atomically';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/**
 * The provider's signing key (Ed25519), made once and kept: tokens issued before
 * a restart stay good after it.
 */
export async function identityKeys(folder: string): Promise<{ readonly keys: JWK[] }> {
  const file = path.join(folder, 'identity-keys.json');
  const kept = await readIfPresent(file);
  if (kept !== undefined) return JSON.parse(kept) as { keys: JWK[] };
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const keys = { keys: [{ ...(await exportJWK(privateKey)), use: 'sig' }] };
  await writeAtomically(file, JSON.stringify(keys, null, 2), 0o600);
  return keys;
}
