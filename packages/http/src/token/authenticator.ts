import type { RefusalCode } from '@nhipcau/contracts';
import type { Caller } from '../call.ts';
import { TokenCache } from './token-cache.ts';
import { type Issuer, type Proven, verifyToken } from './verify-token.ts';

/** Which person an account is: a port, answered from the table of accounts. */
export interface People {
  personOf(account: { readonly issuer: string; readonly subject: string }): Promise<string | undefined>;
}

export interface AuthenticatorOptions {
  readonly issuers: readonly Issuer[];
  readonly people: People;
  /** How many verified tokens are remembered. */
  readonly tokensRemembered?: number;
  /** How long at most a verified token and its person are taken as read. */
  readonly rememberedMs?: number;
}

/** Who an Authorization header proves, or why it proves nobody. Answers at once for a token seen lately. */
export type Authenticate = (authorization: string | undefined) => Caller | RefusalCode | Promise<Caller | RefusalCode>;

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,8192}=*)$/i;

function callerOf(personId: string, claims: Proven): Caller {
  const { acr, auth_time: authTime } = claims;
  return {
    personId,
    acr: typeof acr === 'string' ? acr.slice(0, 200) : null,
    authTimeMs: typeof authTime === 'number' ? authTime * 1_000 : null,
  };
}

/** Tokens live in real time: the movable business clock is none of their concern. */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const { issuers, people, tokensRemembered = 10_000, rememberedMs = 60_000 } = options;
  const remembered = new TokenCache<Caller>(tokensRemembered);

  async function prove(token: string, key: string): Promise<Caller | RefusalCode> {
    const claims = await verifyToken(token, issuers);
    if (typeof claims === 'string') return claims;
    const personId = await people.personOf({ issuer: claims.iss, subject: claims.sub });
    if (personId === undefined) return 'account-unknown';
    const caller = callerOf(personId, claims);
    remembered.set(key, caller, Math.min(claims.exp * 1_000, Date.now() + rememberedMs));
    return caller;
  }

  return (authorization) => {
    if (authorization === undefined || authorization === '') return 'unauthenticated';
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return 'token-malformed';
    const key = TokenCache.keyOf(token);
    return remembered.get(key, Date.now()) ?? prove(token, key);
  };
}
