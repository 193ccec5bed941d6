import type { RefusalCode } from '@nhipcau/contracts';
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** Whose tokens are accepted, and for which audience they must have been issued. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** `typ` of the header; access tokens by RFC 9068 unless stated, so that an ID token never opens a door. */
  readonly tokenType?: string;
}

/** The keys that an issuer publishes, cached ten minutes; an unknown key asks again at most every thirty seconds. */
export function publishedKeys(jwksUri: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUri), {
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 3_000,
  });
}

const CODES: Readonly<Record<string, RefusalCode>> = {
  ERR_JWT_EXPIRED: 'token-expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'token-foreign',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'token-invalid',
  ERR_JWKS_NO_MATCHING_KEY: 'token-invalid',
  ERR_JOSE_ALG_NOT_ALLOWED: 'token-invalid',
  ERR_JWKS_TIMEOUT: 'identity-unavailable',
  ERR_JOSE_GENERIC: 'identity-unavailable',
  ERR_JWKS_INVALID: 'identity-unavailable',
};

function codeOf(fault: unknown): RefusalCode {
  if (fault instanceof errors.JOSEError) return CODES[fault.code] ?? 'token-malformed';
  // The keys could not be fetched: nothing is known about the token.
  return 'identity-unavailable';
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

export type Proven = Required<Pick<JWTPayload, 'iss' | 'sub' | 'exp'>> & JWTPayload;

/** The claims of a token that one of the issuers signed for us and that is in force, or the code of what is wrong with it. */
export async function verifyToken(token: string, issuers: readonly Issuer[]): Promise<Proven | RefusalCode> {
  const claimed = issuerOf(token);
  if (claimed === undefined) return 'token-malformed';
  const known = issuers.find(({ issuer }) => issuer === claimed);
  if (known === undefined) return 'token-foreign';
  try {
    const { payload } = await jwtVerify(token, known.keys, {
      issuer: known.issuer,
      audience: known.audience,
      algorithms: ['EdDSA', 'Ed25519'],
      typ: known.tokenType ?? 'at+jwt',
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 5,
    });
    const { sub, exp } = payload;
    if (sub === undefined || exp === undefined) return 'token-malformed';
    return { ...payload, iss: known.issuer, sub, exp };
  } catch (fault) {
    return codeOf(fault);
  }
}
