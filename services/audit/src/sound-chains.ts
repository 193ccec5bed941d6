import { setTimeout as pause } from 'node:timers/promises';
import { allChainHeads, type ChainHead, type Database, hashAt, verifyChain } from '@nhipcau/database';

/** With every asking so many of the longest remembered chains are recomputed, so that nothing is believed for ever. */
const RECHECKED = 100;
/** A first asking over a large house takes longer than a reader waits: it goes on meanwhile and is asked again. */
const ANSWER_WITHIN_MS = 10_000;
/** About 200 bytes each. */
const MOST_REMEMBERED = 500_000;

interface Verified {
  readonly seq: number;
  readonly hash: string;
  readonly atMs: number;
}

export interface Soundness {
  /** Nothing unsound was found. */
  readonly sound: boolean;
  /** Chains that were never recomputed yet, or not since they have grown; 0 once all are. */
  readonly pending: number;
  /** Real time of the oldest of the verifications that this rests on. */
  readonly sinceMs: number;
}

/**
 * Whether every chain of the house is sound. A chain is recomputed whole when it is new or has grown, and must then still hold what
 * was verified before at its place; one that has not moved is remembered and recomputed in its turn. A chain that was verified once
 * and is gone is unsound.
 */
export class SoundChains {
  readonly #db: Database;
  /** The longest remembered first. */
  readonly #verified = new Map<string, Verified>();
  readonly #answerWithinMs: number;
  #asking: Promise<Soundness> | undefined;

  constructor(db: Database, answerWithinMs: number = ANSWER_WITHIN_MS) {
    this.#db = db;
    this.#answerWithinMs = answerWithinMs;
  }

  /** Asked by many at once, it is judged once. */
  async ask(): Promise<Soundness> {
    this.#asking ??= this.#judge().finally(() => {
      this.#asking = undefined;
    });
    const asking = this.#asking;
    const patience = new AbortController();
    const soFar = pause(this.#answerWithinMs, undefined, { signal: patience.signal }).then(() => this.#standing());
    // Ended with the answer; a judgement that fails after it was not waited for is made anew with the next asking.
    soFar.catch(() => undefined);
    asking.catch(() => undefined);
    return await Promise.race([asking, soFar]).finally(() => patience.abort());
  }

  async #standing(): Promise<Soundness> {
    let pending = 0;
    for await (const heads of allChainHeads(this.#db)) pending += heads.filter((head) => !this.#remembers(head)).length;
    return { sound: true, pending: Math.max(pending, 1), sinceMs: this.#since(Date.now()) };
  }

  #since(fallbackMs: number): number {
    const [oldest] = this.#verified.values();
    return oldest?.atMs ?? fallbackMs;
  }

  async #judge(): Promise<Soundness> {
    const startedMs = Date.now();
    const again = new Set([...this.#verified.keys()].slice(0, RECHECKED));
    const present = new Set<string>();
    let sound = true;
    for await (const heads of allChainHeads(this.#db)) {
      for (const head of heads) {
        present.add(head.id);
        if (this.#remembers(head) && !again.has(head.id)) continue;
        if (!(await this.#verify(head.id))) sound = false;
      }
    }
    // A chain that began while the heads were read is not among them and was not there to be lost.
    for (const [id, { atMs }] of this.#verified) if (!present.has(id) && atMs < startedMs) sound = false;
    return { sound, pending: 0, sinceMs: this.#since(startedMs) };
  }

  #remembers({ id, seq, hash }: ChainHead): boolean {
    const known = this.#verified.get(id);
    return known?.seq === seq && known.hash === hash;
  }

  async #verify(id: string): Promise<boolean> {
    const known = this.#verified.get(id);
    const found = await verifyChain(this.#db, id);
    if (found?.sound !== true || found.lastHash === null) return false;
    if (known !== undefined && (await hashAt(this.#db, id, known.seq)) !== known.hash) return false;
    this.#verified.delete(id);
    if (this.#verified.size < MOST_REMEMBERED) {
      this.#verified.set(id, { seq: found.events, hash: found.lastHash, atMs: Date.now() });
    }
    return true;
  }
}
