import { setTimeout as pause } from 'node:timers/promises';
import { allChainHeads, type ChainHead, hashAt, type PersonsDatabase, verifyChain } from '@nhipcau/database';

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
 * Whether every chain that an auditor may read is sound, all of the house where their mandate has no limit. A chain is recomputed whole when it is new or has grown, and must then still hold what
 * was verified before at its place; one that has not moved is remembered and recomputed in its turn, whoever asked for it. A chain that
 * was verified once and is gone is unsound; only to whoever may read every chain is it known to be gone.
 */
export class SoundChains {
  /** The longest remembered first. */
  readonly #verified = new Map<string, Verified>();
  readonly #answerWithinMs: number;
  readonly #asking = new Map<string, Promise<Soundness>>();

  constructor(answerWithinMs: number = ANSWER_WITHIN_MS) {
    this.#answerWithinMs = answerWithinMs;
  }

  /**
   * Asked several times at once by one person, it is judged once.
   *
   * @param whole whether the person may read every dossier of the house
   */
  async ask(db: PersonsDatabase, whole: boolean): Promise<Soundness> {
    const asking =
      this.#asking.get(db.person) ?? this.#judge(db, whole).finally(() => void this.#asking.delete(db.person));
    this.#asking.set(db.person, asking);
    const patience = new AbortController();
    const soFar = pause(this.#answerWithinMs, undefined, { signal: patience.signal }).then(() => this.#standing(db));
    // Ended with the answer; a judgement that fails after it was not waited for is made anew with the next asking.
    soFar.catch(() => undefined);
    asking.catch(() => undefined);
    return await Promise.race([asking, soFar]).finally(() => patience.abort());
  }

  async #standing(db: PersonsDatabase): Promise<Soundness> {
    let pending = 0;
    for await (const heads of allChainHeads(db)) pending += heads.filter((head) => !this.#remembers(head)).length;
    return { sound: true, pending: Math.max(pending, 1), sinceMs: this.#since(Date.now()) };
  }

  #since(fallbackMs: number): number {
    const [oldest] = this.#verified.values();
    return oldest?.atMs ?? fallbackMs;
  }

  async #judge(db: PersonsDatabase, whole: boolean): Promise<Soundness> {
    const startedMs = Date.now();
    const again = new Set([...this.#verified.keys()].slice(0, RECHECKED));
    const present = new Set<string>();
    let sound = true;
    for await (const heads of allChainHeads(db)) {
      for (const head of heads) {
        present.add(head.id);
        if (this.#remembers(head) && !again.has(head.id)) continue;
        if (!(await this.#verify(db, head.id))) sound = false;
      }
    }
    // A chain that began while the heads were read is not among them and was not there to be lost.
    if (whole) for (const [id, { atMs }] of this.#verified) if (!present.has(id) && atMs < startedMs) sound = false;
    return { sound, pending: 0, sinceMs: this.#since(startedMs) };
  }

  #remembers({ id, seq, hash }: ChainHead): boolean {
    const known = this.#verified.get(id);
    return known?.seq === seq && known.hash === hash;
  }

  async #verify(db: PersonsDatabase, id: string): Promise<boolean> {
    const known = this.#verified.get(id);
    const found = await verifyChain(db, id);
    if (found?.sound !== true || found.lastHash === null) return false;
    if (known !== undefined && (await hashAt(db, id, known.seq)) !== known.hash) return false;
    this.#verified.delete(id);
    if (this.#verified.size < MOST_REMEMBERED) {
      this.#verified.set(id, { seq: found.events, hash: found.lastHash, atMs: Date.now() });
    }
    return true;
  }
}
