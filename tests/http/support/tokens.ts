import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorldFacts } from '@nhipcau/local/world/facts';
import { type CryptoKey, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

interface Claims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  /** Seconds from now; negative for a token that is over. */
  readonly expiresInSeconds: number;
  readonly type?: string;
}

/** Tokens as the local provider would sign them, and as it never would. */
export interface Tokens {
  good(subject: string): Promise<string>;
  /** Each with the code that its refusal must carry. */
  bad(subject: string): Promise<readonly (readonly [what: string, authorization: string | undefined, code: string])[]>;
}

export async function tokensOf({ identityFolder, issuer, audience }: WorldFacts): Promise<Tokens> {
  const kept = JSON.parse(await readFile(path.join(identityFolder, 'identity-keys.json'), 'utf8')) as { keys: JWK[] };
  const key = await importJWK(kept.keys[0] ?? {}, 'EdDSA');
  const stranger = (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey;
  const ours = (subject: string): Claims => ({ issuer, audience, subject, expiresInSeconds: 600 });
  const good = (subject: string) => signed(ours(subject), key);
  return {
    good,
    async bad(subject) {
      const claims = ours(subject);
      const bearer = async (made: Claims, by = key) => `Bearer ${await signed(made, by)}`;
      return [
        ['no token', undefined, 'unauthenticated'],
        ['another scheme', 'Basic bW9mYTpzdGFmZg==', 'token-malformed'],
        ['something that is no token', 'Bearer nonsense', 'token-malformed'],
        ['a token that is over', await bearer({ ...claims, expiresInSeconds: -60 }), 'token-expired'],
        ["another issuer's token", await bearer({ ...claims, issuer: 'https://issuer.example' }), 'token-foreign'],
        [
          'a token for another audience',
          await bearer({ ...claims, audience: 'https://other.example' }),
          'token-foreign',
        ],
        ['an identity token', await bearer({ ...claims, type: 'JWT' }), 'token-foreign'],
        ["a stranger's signature", await bearer(claims, stranger), 'token-invalid'],
        ['a person without an account', await bearer({ ...claims, subject: 'nobody-knows' }), 'account-unknown'],
      ];
    },
  };
}

async function signed(
  { issuer, audience, subject, expiresInSeconds, type = 'at+jwt' }: Claims,
  key: CryptoKey | Uint8Array,
) {
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT({ acr: 'urn:nhipcau:acr:password', auth_time: now })
    .setProtectedHeader({ alg: 'EdDSA', typ: type })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + expiresInSeconds)
    .sign(key);
}
