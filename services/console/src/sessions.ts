import { randomBytes } from 'node:crypto';
import {
  accountStanding,
  type Database,
  endOtherSessions,
  endOwnSession,
  endSession,
  endSessionsOfProvider,
  endSignIns,
  findSession,
  type ListedSession,
  listSessions,
  openSession,
  resealSession,
  rotateSession,
  type StoredSession,
  sessionsStanding,
  sweepSessions,
} from '@nhipcau/database';
import type { Provider, Providers, Tokens } from './provider.ts';
import { type Seal, sha256 } from './sealing.ts';

/** A sign-in for certain documents, as it is sent onward with the act that asked for it. */
export interface KeptProof {
  readonly documents: readonly string[];
  readonly header: string;
  readonly untilMs: number;
}

interface Kept {
  readonly tokens: Tokens;
  readonly proofs: readonly KeptProof[];
}

/** A signed-in browser as a request finds it. */
export interface Session extends Kept {
  /** The cookie's value. */
  readonly secret: string;
  /** What it is called in lists; it stays when the cookie's value changes. */
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
}

export interface SessionRules {
  /** Afterwards one signs in again, however busy one was. */
  readonly sessionSeconds: number;
  /** Left alone for as long, a session ends. */
  readonly sessionIdleSeconds: number;
  /** Real time, milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Tokens are renewed before the services would refuse them. */
const RENEW_BEFORE_MS = 60_000;
const MOST_PROOFS = 4;
// Another word than before proofs were kept: what was sealed then is not read as what is sealed now.
const PURPOSE = 'session with its proofs';

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The sessions in PostgreSQL: ended in one place, they are ended for every process of the console. */
export class Sessions {
  readonly rules: Required<SessionRules>;
  readonly #db: Database;
  readonly #seal: Seal;
  readonly #providers: Providers;
  readonly #renewals = new Map<string, Promise<Session | undefined>>();
  readonly #listeners = new Set<(ids: readonly string[]) => void>();

  constructor(db: Database, seal: Seal, providers: Providers, rules: SessionRules) {
    this.rules = { now: Date.now, ...rules };
    this.#db = db;
    this.#seal = seal;
    this.#providers = providers;
  }

  get #limits() {
    return { nowMs: this.rules.now(), idleSeconds: this.rules.sessionIdleSeconds };
  }

  async open(
    opened: Pick<StoredSession, 'issuer' | 'subject'> & {
      readonly agent: string;
      readonly providerSession: string | null;
    },
    tokens: Tokens,
  ): Promise<string> {
    const secret = newSecret();
    const sealed = this.#seal.seal({ tokens, proofs: [] } satisfies Kept, PURPOSE);
    const lifetime = { nowMs: this.rules.now(), lifetimeSeconds: this.rules.sessionSeconds };
    await openSession(this.#db, sha256(secret), { ...opened, sealed }, lifetime);
    await sweepSessions(this.#db, this.#limits);
    return secret;
  }

  /** Undefined where the session has ended, here or elsewhere. What a page asks by itself is no use of it. */
  async find(secret: string | undefined, use = true): Promise<Session | undefined> {
    if (secret === undefined || secret === '') return undefined;
    const stored = await findSession(this.#db, sha256(secret), this.#limits, use);
    const session = stored && this.#opened(secret, stored);
    if (stored === undefined || session === undefined) return undefined;
    if (session.tokens.expiresAtMs - RENEW_BEFORE_MS > Date.now()) return session;
    return await this.#renewed(session, stored.sealed);
  }

  #opened(secret: string, { id, issuer, subject, sealed }: StoredSession): Session | undefined {
    const kept = this.#seal.open(sealed, PURPOSE) as Kept | undefined;
    return kept === undefined ? undefined : { secret, id, issuer, subject, ...kept };
  }

  /** The same session under a new cookie value, with the tokens of the fresh sign-in and what it proves. */
  async stepUp(session: Session, tokens: Tokens, proof: KeptProof): Promise<string | undefined> {
    const secret = newSecret();
    const standing = session.proofs.filter(({ untilMs }) => untilMs > this.rules.now());
    const proofs = [proof, ...standing].slice(0, MOST_PROOFS);
    const sealed = this.#seal.seal({ tokens, proofs } satisfies Kept, PURPOSE);
    const after = { idHash: sha256(secret), sealed, nowMs: this.rules.now() };
    return (await rotateSession(this.#db, sha256(session.secret), after)) ? secret : undefined;
  }

  /** Of the session's kept sign-ins, the one for these documents. */
  proofFor(session: Session, documents: readonly string[]): KeptProof | undefined {
    const nowMs = this.rules.now();
    return session.proofs.find(
      (proof) => proof.untilMs > nowMs && documents.every((one) => proof.documents.includes(one)),
    );
  }

  async end(session: Pick<Session, 'secret' | 'id'>): Promise<void> {
    await endSession(this.#db, sha256(session.secret));
    this.#tell([session.id]);
  }

  async list(session: Session): Promise<readonly ListedSession[]> {
    return await listSessions(this.#db, session, this.#limits);
  }

  /** Ends one of the person's own; false where there is no such. */
  async endOne(session: Session, id: string): Promise<boolean> {
    const ended = await endOwnSession(this.#db, session, id);
    this.#tell(ended);
    return ended.length > 0;
  }

  async endOthers(session: Session): Promise<number> {
    const ended = await endOtherSessions(this.#db, session, session.id);
    this.#tell(ended);
    return ended.length;
  }

  /** Whom an account stands for; undefined where nobody registered it. */
  async personOf({ issuer, subject }: Pick<Session, 'issuer' | 'subject'>): Promise<string | undefined> {
    return (await accountStanding(this.#db, issuer, subject))?.personId;
  }

  /** Whether an administrator closed the account: a session would open nothing. */
  async isClosed({ issuer, subject }: Pick<Session, 'issuer' | 'subject'>): Promise<boolean> {
    return (await accountStanding(this.#db, issuer, subject))?.closed === true;
  }

  /** Sign-ins up to this instant, milliseconds since the epoch, open nothing more to whoever's account it is. */
  async signInsVoidBeforeMs({ issuer, subject }: Pick<Session, 'issuer' | 'subject'>): Promise<number> {
    return (await accountStanding(this.#db, issuer, subject))?.tokensVoidBeforeMs ?? 0;
  }

  /** Every session of the person, and every token that programs hold in their name. */
  async endEverywhere(session: Session): Promise<void> {
    const personId = await this.personOf(session);
    const own = await this.list(session);
    if (personId !== undefined) await endSignIns(this.#db.query, personId);
    await endSession(this.#db, sha256(session.secret));
    this.#tell([session.id, ...own.map(({ id }) => id)]);
  }

  async endByProvider(provider: Provider, subject: string | null, providerSession: string | null): Promise<void> {
    this.#tell(await endSessionsOfProvider(this.#db, { issuer: provider.facts.issuer, subject, providerSession }));
  }

  async standing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return await sessionsStanding(this.#db, ids, this.#limits);
  }

  /** Told of sessions that this process has ended. */
  onEnded(listener: (ids: readonly string[]) => void): void {
    this.#listeners.add(listener);
  }

  #tell(ids: readonly string[]): void {
    for (const listener of this.#listeners) listener(ids);
  }

  /** Requests that meet at an expired token wait for one renewal: a refresh token may be used once. */
  #renewed(session: Session, sealed: Buffer): Promise<Session | undefined> {
    const under = this.#renewals.get(session.secret) ?? this.#renew(session, sealed);
    this.#renewals.set(session.secret, under);
    void under.finally(() => this.#renewals.delete(session.secret)).catch(() => undefined);
    return under;
  }

  async #renew(session: Session, before: Buffer): Promise<Session | undefined> {
    const { secret, proofs } = session;
    const provider = this.#providers.byIssuer(session.issuer);
    const tokens = await provider?.renew(session.tokens).catch(() => undefined);
    const after = tokens && this.#seal.seal({ tokens, proofs } satisfies Kept, PURPOSE);
    if (tokens !== undefined && after !== undefined && (await resealSession(this.#db, sha256(secret), before, after)))
      return { ...session, tokens };
    // Another process may have been first; what it stored counts.
    const stored = await findSession(this.#db, sha256(secret), this.#limits, false);
    const others = stored && this.#opened(secret, stored);
    return others !== undefined && others.tokens.expiresAtMs > Date.now() ? others : undefined;
  }
}
