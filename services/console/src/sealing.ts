import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What only this service can read and nobody can alter. */
export interface Seal {
  seal(value: unknown, purpose: string): Buffer;
  /** Undefined for what was altered, sealed for another purpose or by another key. */
  open(sealed: Buffer, purpose: string): unknown;
  /** A word that proves the knowledge of `subject` to this service alone. */
  proofOf(subject: string): string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'nhipcau console sealing', 32));
  const proofKey = Buffer.from(hkdfSync('sha256', secret, '', 'nhipcau console proof', 32));
  return {
    seal(value, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      if (sealed.length <= NONCE_BYTES + TAG_BYTES) return undefined;
      const opening = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const body = Buffer.concat([opening.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), opening.final()]);
        return JSON.parse(body.toString('utf8'));
      } catch {
        return undefined;
      }
    },
    proofOf: (subject) => createHmac('sha256', proofKey).update(subject).digest('base64url'),
  };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function sameWord(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}
