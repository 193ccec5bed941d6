import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type AccountStanding, createAuthenticator, type Issuer } from '../src/index.ts';

export const ISSUER = 'https://id.nhipcau.test';
export const AUDIENCE = 'urn:nhipcau:services';
export const CONSOLE = 'console-of-the-tests';

export interface TokenParts {
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly issuedAtMs?: number;
  readonly expiresAtMs?: number;
  readonly type?: string;
  readonly keyId?: string;
  readonly foreignKey?: boolean;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** An issuer with keys of its own, real signatures, and accounts by their subject. */
export async function tokenWorld() {
  const own = await generateKeyPair('EdDSA', { extractable: true });
  const foreign = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'EdDSA' };
  const issuers: Issuer[] = [
    { issuer: ISSUER, audience: AUDIENCE, clientId: CONSOLE, keys: createLocalJWKSet({ keys: [jwk] }) },
  ];
  const asked: string[] = [];
  const standings = new Map<string, AccountStanding>();
  const state = { epoch: 1, epochsAsked: 0, nowMs: Date.now(), fault: undefined as Error | undefined };
  const accounts = {
    epoch: async () => {
      state.epochsAsked += 1;
      if (state.fault !== undefined) throw state.fault;
      return state.epoch;
    },
    standingOf: async ({ subject }: { subject: string }) => {
      asked.push(subject);
      if (!subject.startsWith('known-')) return undefined;
      return standings.get(subject) ?? { personId: `p-${subject.slice(6)}`, service: false, tokensVoidBeforeMs: 0 };
    },
  };

  function token(parts: TokenParts = {}): Promise<string> {
    const expiresAtMs = parts.expiresAtMs ?? Date.now() + 600_000;
    return new SignJWT({ acr: 'urn:pwd', auth_time: 1_700_000_000, client_id: CONSOLE, ...parts.claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: parts.keyId ?? 'k1', typ: parts.type ?? 'at+jwt' })
      .setIssuer(parts.issuer ?? ISSUER)
      .setAudience(parts.audience ?? AUDIENCE)
      .setSubject(parts.subject ?? 'known-lan')
      .setIssuedAt(Math.floor((parts.issuedAtMs ?? Date.now()) / 1000))
      .setExpirationTime(Math.floor(expiresAtMs / 1000))
      .sign(parts.foreignKey === true ? foreign.privateKey : own.privateKey);
  }

  const authenticate = createAuthenticator({ issuers, accounts, now: () => state.nowMs });
  /** From now on the account stands so, as every process that remembers accounts can see. */
  function change(subject: string, standing: Partial<AccountStanding>): void {
    const before = { personId: `p-${subject.slice(6)}`, service: false, tokensVoidBeforeMs: 0 };
    standings.set(subject, { ...before, ...standing });
    state.epoch += 1;
  }
  const fail = (fault: Error | undefined) => {
    state.fault = fault;
  };
  return { authenticate, token, asked, fail, issuers, state, change, publicKey: jwk };
}
