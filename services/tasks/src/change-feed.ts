import { type Database, type LogFloor, NO_FLOOR, raisedFloor } from '@nhipcau/database';

const POLL_MS = 250;
/** Within it every transaction ends that was under way: those of services end by themselves after 5 s at the latest. */
const PROVEN_WITHIN_MS = 6_000;
const PROOF_POLL_MS = 20;
/** Whoever missed more than this asks for everything again anyway. */
const MOST_MISSED = 10_000;

/** A stretch of the log in which something may be new. What it is, each listener reads as the person it listens for. */
export interface News {
  readonly afterLogId: number;
  readonly untilLogId: number;
}

export type OnNews = (news: News) => Promise<void>;

/**
 * Follows the log while somebody listens, each event once and in order: never past the floor below which nothing can still appear.
 * Whatever touches the position waits for its turn, so that whoever joins misses nothing between the past and the present.
 */
export class ChangeFeed {
  readonly #db: Database;
  readonly #listeners = new Set<OnNews>();
  /** From where those are behind whose reading failed. */
  readonly #missed = new Map<OnNews, number>();
  #floor: LogFloor = NO_FLOOR;
  /** Up to here the listeners have been told; undefined while nobody listens. */
  #at: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Tells the listener what is recorded from now on, and before it what came after an event of the log that it has seen.
   *
   * @param afterLogId the last event that the listener knows; undefined where it knows none
   */
  async listen(listener: OnNews, afterLogId?: number): Promise<void> {
    await this.#inTurn(async () => {
      const at = this.#at ?? (await this.#present());
      this.#at = at;
      if (afterLogId !== undefined) await this.#tell([listener], Math.max(afterLogId, at - MOST_MISSED), at);
      this.#listeners.add(listener);
    });
    this.#timer ??= this.#next();
  }

  forget(listener: OnNews): void {
    this.#listeners.delete(listener);
    this.#missed.delete(listener);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#inTurn(async () => {
      if (this.#listeners.size === 0) this.#at = undefined;
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #next(inMs = POLL_MS): NodeJS.Timeout {
    const timer = setTimeout(async () => {
      // A database that is away is asked again with the next beat: nothing of the log is passed over meanwhile.
      await this.#inTurn(() => this.#follow()).catch(() => undefined);
      if (this.#timer !== timer) return;
      // What was seen just now is proven once what was being written beside it has ended, a moment later: one short look more, so that
      // readers wait half a beat and not one and a half.
      const unproven = this.#floor.provenId < this.#floor.candidateId;
      this.#timer = this.#next(unproven && inMs === POLL_MS ? PROOF_POLL_MS : POLL_MS);
    }, inMs);
    return timer.unref();
  }

  /** What is now the end of the log, once everything before it that was being written can be read. */
  async #present(): Promise<number> {
    const until = performance.now() + PROVEN_WITHIN_MS;
    this.#floor = await raisedFloor(this.#db, NO_FLOOR);
    const end = this.#floor.candidateId;
    while (this.#floor.provenId < end && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, PROOF_POLL_MS));
      this.#floor = await raisedFloor(this.#db, this.#floor);
    }
    return end;
  }

  async #follow(): Promise<void> {
    if (this.#at === undefined) return;
    this.#floor = await raisedFloor(this.#db, this.#floor);
    this.#at = await this.#tell([...this.#listeners], this.#at, this.#floor.provenId);
  }

  /** Returns up to where was told. A listener whose reading failed is told of that stretch again with the next. */
  async #tell(listeners: readonly OnNews[], after: number, upTo: number): Promise<number> {
    if (upTo <= after) return after;
    const missed = new Map(listeners.map((listener) => [listener, this.#missed.get(listener) ?? after]));
    const told = listeners.map(async (listener) => {
      await listener({ afterLogId: missed.get(listener) ?? after, untilLogId: upTo });
      this.#missed.delete(listener);
    });
    for (const [index, one] of (await Promise.allSettled(told)).entries()) {
      const listener = listeners[index];
      if (one.status === 'rejected' && listener !== undefined)
        this.#missed.set(listener, missed.get(listener) ?? after);
    }
    return upTo;
  }
}
