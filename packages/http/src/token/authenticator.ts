import type { RefusalCode } from '@nhipcau/contracts';
import type { Caller } from '../call.ts';
import { AccountMemory, type AccountStanding, type Accounts } from './account-memory.ts';
import { TokenCache } from './token-cache.ts';
import { type Issuer, type Proven, verifyToken } from './verify-token.ts';

export interface AuthenticatorOptions {
  readonly issuers: readonly Issuer[];
  readonly accounts: Accounts;
  /** How many verified tokens, and how many accounts, are remembered. */
  readonly remembered?: number;
  /** How long at most a signature that was found good is not checked again. */
  readonly signaturesRememberedMs?: number;
  /** How long at most an account that was closed, or whose sign-ins were ended, is taken for what it was. */
  readonly accountsReliedOnMs?: number;
  /** Real time, milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Who an Authorization header proves, or why it proves nobody. Answers at once for a token seen lately. */
export type Authenticate = (authorization: string | undefined) => Caller | RefusalCode | Promise<Caller | RefusalCode>;

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,8192}=*)$/i;

/**
 * @returns the code of a token that was issued before its person's sign-ins were ended. Tokens say the second in which they were
 * issued: one of the very second of the ending counts as issued before it.
 */
function callerOf(standing: AccountStanding, proven: Proven): Caller | RefusalCode {
  const { personId, service, tokensVoidBeforeMs, closed } = standing;
  if (closed === true) return 'account-closed';
  if (proven.issuedAtSeconds * 1_000 <= tokensVoidBeforeMs) return 'token-void';
  const { acr, authTimeSeconds, clientId } = proven;
  const authTimeMs = authTimeSeconds === null ? null : authTimeSeconds * 1_000;
  const account = { issuer: proven.issuer, subject: proven.subject };
  return { personId, service, acr, authTimeMs, clientId, account };
}

const accountKey = ({ issuer, subject }: Proven): string => `${issuer} ${subject}`;

/** Tokens live in real time: the movable business clock is none of their concern. */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const { issuers, accounts, remembered = 10_000, signaturesRememberedMs = 60_000, now = Date.now } = options;
  const tokens = new TokenCache<Proven>(remembered);
  const memory = new AccountMemory(accounts, {
    reliedOnMs: options.accountsReliedOnMs ?? 1_000,
    most: remembered,
    now,
  });

  async function prove(token: string, key: string, before: Proven | undefined): Promise<Caller | RefusalCode> {
    const proven = before ?? (await verifyToken(token, issuers));
    if (typeof proven === 'string') return proven;
    const standing = await memory.standingOf(accountKey(proven), proven);
    if (standing === undefined) return 'account-unknown';
    if (before === undefined)
      tokens.set(key, proven, Math.min(proven.expiresAtSeconds * 1_000, now() + signaturesRememberedMs));
    return callerOf(standing, proven);
  }

  return (authorization) => {
    if (authorization === undefined || authorization === '') return 'unauthenticated';
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return 'token-malformed';
    const key = TokenCache.keyOf(token);
    const proven = tokens.get(key, now());
    const standing = proven && memory.known(accountKey(proven));
    return proven !== undefined && standing !== undefined ? callerOf(standing, proven) : prove(token, key, proven);
  };
}
