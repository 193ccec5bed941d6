import { createHash } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { Sha256 } from '@nhipcau/domain/vocabulary';

/**
 * The hash by which a text is answered, signed and proved: SHA-256 over the canonical JSON of the text exactly as it is shown, files
 * standing in it by their own SHA-256. Whoever reads a version can compute it again.
 */
export function documentHashOf(text: object): Sha256 {
  return createHash('sha256').update(canonicalJson(text), 'utf8').digest('hex');
}
