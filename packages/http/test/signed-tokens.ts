import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createAuthenticator, type Issuer } from '../src/index.ts';

const ISSUER = 'https://id.nhipcau.test';
const AUDIENCE = 'urn:nhipcau:services';

export interface TokenParts {
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresAtMs?: number;
  readonly type?: string;
  readonly foreignKey?: boolean;
}

/** An issuer with keys of its own, real signatures, and people by their subject. */
export async function tokenWorld() {
  const own = await generateKeyPair('EdDSA');
  const foreign = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'EdDSA' };
  const issuers: Issuer[] = [{ issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [jwk] }) }];
  const asked: string[] = [];
  const people = {
    personOf: async ({ subject }: { subject: string }) => {
      asked.push(subject);
      return subject.startsWith('known-') ? `p-${subject.slice(6)}` : undefined;
    },
  };

  function token(parts: TokenParts = {}): Promise<string> {
    const expiresAtMs = parts.expiresAtMs ?? Date.now() + 600_000;
    return new SignJWT({ acr: 'urn:pwd', auth_time: 1_700_000_000 })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: parts.type ?? 'at+jwt' })
      .setIssuer(parts.issuer ?? ISSUER)
      .setAudience(parts.audience ?? AUDIENCE)
      .setSubject(parts.subject ?? 'known-lan')
      .setExpirationTime(Math.floor(expiresAtMs / 1000))
      .sign(parts.foreignKey === true ? foreign.privateKey : own.privateKey);
  }

  return { authenticate: createAuthenticator({ issuers, people }), token, asked };
}
