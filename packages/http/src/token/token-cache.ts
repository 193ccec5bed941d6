import { hash } from 'node:crypto';

interface Entry<Value> {
  readonly value: Value;
  readonly untilMs: number;
}

/**
 * What verified tokens proved, by the hash of the token, so that a memory dump holds no token and a signature is checked once a
 * minute instead of with every request. Bounded: the entry unused for longest goes first.
 */
export class TokenCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  static keyOf(token: string): string {
    return hash('sha256', token, 'base64url');
  }

  get(key: string, nowMs: number): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (entry.untilMs <= nowMs) return undefined;
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, untilMs: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, untilMs });
    if (this.#entries.size <= this.#most) return;
    const oldest = this.#entries.keys().next();
    if (oldest.done === false) this.#entries.delete(oldest.value);
  }

  get size(): number {
    return this.#entries.size;
  }
}
