import { errors, jwtVerify } from 'jose';
import { ASYMMETRIC_ALGORITHMS } from '../provider/identity-provider.ts';
import type { Issuer } from './verify-token.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Whose sessions a provider says are over: all of a subject, or those of one of its own sessions. */
export interface LoggedOut {
  readonly subject: string | null;
  readonly providerSession: string | null;
}

/**
 * What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.6); undefined where it is none, or none for us. One that is
 * sent twice ends what is ended already.
 */
export async function verifyLogoutToken(token: string, issuer: Issuer): Promise<LoggedOut | undefined> {
  const { algorithms = ASYMMETRIC_ALGORITHMS, clockToleranceSeconds = 5, clientId = '' } = issuer;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: clientId,
      algorithms: [...algorithms],
      requiredClaims: ['iat', 'jti', 'events'],
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: '5 min',
    });
    const { events, sub, sid, nonce } = payload;
    const isOne = typeof events === 'object' && events !== null && EVENT in events;
    const type = protectedHeader.typ ?? 'logout+jwt';
    // A nonce would make an ID token of it.
    if (!isOne || nonce !== undefined || !/^(application\/)?(logout\+jwt|JWT)$/i.test(type)) return undefined;
    if (typeof sub !== 'string' && typeof sid !== 'string') return undefined;
    return { subject: sub ?? null, providerSession: typeof sid === 'string' ? sid : null };
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return undefined;
    throw fault;
  }
}
