import type { BrowserContext } from 'playwright-core';

/** A provider asks anew for what binds when it last saw the person fifteen minutes ago: a browser does not go on for as long. */
const LONGEST_MS = 300_000;

interface Kept {
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  readonly sinceMs: number;
}

/**
 * Who leaves and comes again is signed in as one is who closes the browser and opens it again: by the cookies, and by nothing else that
 * it held. Two browsers at a time never share a session.
 */
export class KeptSignIns {
  readonly #kept = new Map<string, Kept>();
  readonly #sinceMs = new WeakMap<BrowserContext, number>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Whether the person is signed in thereby, at the console and at their provider; otherwise the browser knows nobody. */
  async bring(person: string, context: BrowserContext): Promise<boolean> {
    const kept = this.#kept.get(person);
    this.#kept.delete(person);
    this.#sinceMs.set(context, kept?.sinceMs ?? Date.now());
    if (kept === undefined) return false;
    await context.addCookies(kept.cookies);
    const reply = await context.request.get(`${this.#origin}/auth/session`);
    if (reply.ok() && ((await reply.json()) as { person: string }).person === person) return true;
    this.#sinceMs.set(context, Date.now());
    await context.clearCookies();
    return false;
  }

  /** To be asked before the browser is closed. */
  async keep(person: string, context: BrowserContext): Promise<void> {
    const sinceMs = this.#sinceMs.get(context) ?? 0;
    const cookies = await context.cookies();
    const isKnown = ['nhipcau', '_session'].every((name) => cookies.some((cookie) => cookie.name === name));
    if (isKnown && Date.now() - sinceMs < LONGEST_MS) this.#kept.set(person, { cookies, sinceMs });
  }
}
