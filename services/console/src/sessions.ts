import { randomBytes } from 'node:crypto';
import { type Database, endSession, findSession, openSession, resealSession, sweepSessions } from '@nhipcau/database';
import type { Provider, Tokens } from './provider.ts';
import { type Seal, sha256 } from './sealing.ts';

/** A signed-in browser as a request finds it. */
export interface Session {
  readonly id: string;
  readonly subject: string;
  readonly tokens: Tokens;
}

/** A working day and a little more; afterwards one signs in again. */
export const SESSION_SECONDS = 12 * 3600;
/** Tokens are renewed before the services would refuse them. */
const RENEW_BEFORE_MS = 60_000;
const PURPOSE = 'session';

/** The sessions in PostgreSQL: ended in one place, they are ended for every process of the console. */
export class Sessions {
  readonly #db: Database;
  readonly #seal: Seal;
  readonly #provider: Provider;
  readonly #renewals = new Map<string, Promise<Session | undefined>>();

  constructor(db: Database, seal: Seal, provider: Provider) {
    this.#db = db;
    this.#seal = seal;
    this.#provider = provider;
  }

  async open(issuer: string, subject: string, tokens: Tokens): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const sealed = this.#seal.seal(tokens, PURPOSE);
    await openSession(this.#db, sha256(id), { issuer, subject, sealed }, SESSION_SECONDS);
    await sweepSessions(this.#db);
    return id;
  }

  /** Undefined where the session has ended, here or elsewhere. */
  async find(id: string | undefined): Promise<Session | undefined> {
    if (id === undefined || id === '') return undefined;
    const stored = await findSession(this.#db, sha256(id));
    if (stored === undefined) return undefined;
    const tokens = this.#seal.open(stored.sealed, PURPOSE) as Tokens | undefined;
    if (tokens === undefined) return undefined;
    if (tokens.expiresAtMs - RENEW_BEFORE_MS > Date.now()) return { id, subject: stored.subject, tokens };
    return await this.#renewed(id, stored.subject, stored.sealed, tokens);
  }

  async end(id: string): Promise<void> {
    await endSession(this.#db, sha256(id));
  }

  /** Requests that meet at an expired token wait for one renewal: a refresh token may be used once. */
  #renewed(id: string, subject: string, sealed: Buffer, tokens: Tokens): Promise<Session | undefined> {
    const under = this.#renewals.get(id) ?? this.#renew(id, subject, sealed, tokens);
    this.#renewals.set(id, under);
    void under.finally(() => this.#renewals.delete(id)).catch(() => undefined);
    return under;
  }

  async #renew(id: string, subject: string, before: Buffer, tokens: Tokens): Promise<Session | undefined> {
    const renewed = await this.#provider.renew(tokens).catch(() => undefined);
    if (renewed !== undefined && (await resealSession(this.#db, sha256(id), before, this.#seal.seal(renewed, PURPOSE))))
      return { id, subject, tokens: renewed };
    // Another process may have been first; what it stored counts.
    const stored = await findSession(this.#db, sha256(id));
    const others = stored && (this.#seal.open(stored.sealed, PURPOSE) as Tokens | undefined);
    return others !== undefined && others.expiresAtMs > Date.now() ? { id, subject, tokens: others } : undefined;
  }
}
