import type { RefusalCode } from '@nhipcau/contracts';
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ASYMMETRIC_ALGORITHMS, type IdentityProvider, STANDARD_CLAIMS } from '../provider/identity-provider.ts';

/** Whose tokens are accepted, for which audience, and by which keys. What is left out is as the standards have it. */
export interface Issuer
  extends Pick<IdentityProvider, 'issuer' | 'audience'>,
    Partial<
      Pick<
        IdentityProvider,
        'algorithms' | 'clockToleranceSeconds' | 'claims' | 'tokenType' | 'clientId' | 'furtherClients' | 'acrValues'
      >
    > {
  readonly keys: JWTVerifyGetKey;
}

const TOLERANCE_SECONDS = 5;

const CODES: Readonly<Record<string, RefusalCode>> = {
  ERR_JWT_EXPIRED: 'token-expired',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'token-foreign',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'token-invalid',
  ERR_JWKS_NO_MATCHING_KEY: 'token-invalid',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'token-invalid',
  ERR_JOSE_ALG_NOT_ALLOWED: 'token-invalid',
  ERR_JOSE_NOT_SUPPORTED: 'token-invalid',
  ERR_JWKS_TIMEOUT: 'identity-unavailable',
  ERR_JOSE_GENERIC: 'identity-unavailable',
  ERR_JWKS_INVALID: 'identity-unavailable',
};

function codeOf(fault: unknown): RefusalCode {
  if (fault instanceof errors.JWTClaimValidationFailed && (fault.claim === 'nbf' || fault.claim === 'iat'))
    return 'token-invalid';
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

/** What a token proves of whoever it was issued to, in our own words. */
export interface Proven {
  readonly issuer: string;
  readonly subject: string;
  readonly issuedAtSeconds: number;
  readonly expiresAtSeconds: number;
  readonly acr: string | null;
  readonly authTimeSeconds: number | null;
  readonly clientId: string | null;
  readonly claims: JWTPayload;
}

/** What is demanded of a token besides its issuer's signature. */
export interface Demanded {
  readonly audience: string | readonly string[];
  /** `typ` of its header; undefined where anything but an access token will do. */
  readonly type?: string;
}

/** One word or several: some providers list every condition that the sign-in met. */
function acrOf(claim: unknown): string | null {
  const words = (Array.isArray(claim) ? claim : [claim]).filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  return words.length === 0 ? null : words.join(' ').slice(0, 200);
}

function provenBy(issuer: Issuer, claims: JWTPayload): Proven | RefusalCode {
  const { claims: names = STANDARD_CLAIMS, clockToleranceSeconds = TOLERANCE_SECONDS } = issuer;
  const textAt = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : null);
  const subject = textAt(names.subject);
  const authTime = claims[names.authTime];
  const acr = claims[names.acr];
  const { iat, exp } = claims;
  if (subject === null || subject === '' || exp === undefined || iat === undefined) return 'token-malformed';
  // A token from the future was not issued by a clock that can be trusted for anything else it says.
  if (iat > Date.now() / 1000 + clockToleranceSeconds) return 'token-invalid';
  return {
    issuer: issuer.issuer,
    subject,
    issuedAtSeconds: iat,
    expiresAtSeconds: exp,
    acr: acrOf(acr),
    authTimeSeconds: typeof authTime === 'number' ? authTime : null,
    clientId: names.client.map(textAt).find((one) => one !== null) ?? null,
    claims,
  };
}

/** The claims of a token that this issuer signed and that is in force, or the code of what is wrong with it. */
export async function verifyBy(token: string, issuer: Issuer, demanded: Demanded): Promise<Proven | RefusalCode> {
  const { algorithms = ASYMMETRIC_ALGORITHMS, clockToleranceSeconds = TOLERANCE_SECONDS } = issuer;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: typeof demanded.audience === 'string' ? demanded.audience : [...demanded.audience],
      algorithms: [...algorithms],
      ...(demanded.type === undefined ? {} : { typ: demanded.type }),
      requiredClaims: ['exp', 'iat'],
      clockTolerance: clockToleranceSeconds,
    });
    if (demanded.type === undefined && /^(application\/)?at\+jwt$/i.test(protectedHeader.typ ?? ''))
      return 'token-foreign';
    return provenBy(issuer, payload);
  } catch (fault) {
    return codeOf(fault);
  }
}

/** Which of the issuers a token says it is from: its signature then shows whether that is so. */
function claimedIssuer(token: string, issuers: readonly Issuer[]): Issuer | RefusalCode {
  const claimed = issuerOf(token);
  if (claimed === undefined) return 'token-malformed';
  return issuers.find(({ issuer }) => issuer === claimed) ?? 'token-foreign';
}

/** An access token for our services. */
export async function verifyToken(token: string, issuers: readonly Issuer[]): Promise<Proven | RefusalCode> {
  const issuer = claimedIssuer(token, issuers);
  if (typeof issuer === 'string') return issuer;
  return await verifyBy(token, issuer, { audience: issuer.audience, type: issuer.tokenType ?? 'at+jwt' });
}
