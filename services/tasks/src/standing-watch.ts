import { type Database, standingStamp } from '@nhipcau/database';

const POLL_MS = 1_000;

/** Hears that somebody's posts may have changed; whether its reader's have is the listener's to find out. */
export type OnStanding = () => Promise<void>;

/**
 * Tells whoever follows that posts may have changed, by hand, because a day began or because an opening is over. One look a second serves all of a process;
 * then each listener reads its own, one after the other: at midnight all of them do.
 */
export class StandingWatch {
  readonly #db: Database;
  readonly #listeners = new Set<OnStanding>();
  /** What they read themselves may be older than the last look. */
  readonly #unsure = new Set<OnStanding>();
  #stamp: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  listen(listener: OnStanding): void {
    this.#listeners.add(listener);
    this.#unsure.add(listener);
    this.#timer ??= this.#next();
  }

  forget(listener: OnStanding): void {
    this.#listeners.delete(listener);
    this.#unsure.delete(listener);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #next(): NodeJS.Timeout {
    const timer = setTimeout(async () => {
      await this.#look().catch(() => undefined);
      if (this.#timer === timer) this.#timer = this.#next();
    }, POLL_MS);
    return timer.unref();
  }

  async #look(): Promise<void> {
    const stamp = await standingStamp(this.#db);
    const asked = stamp === this.#stamp ? this.#unsure : this.#listeners;
    this.#stamp = stamp;
    const all = [...asked];
    // Where a reading fails, the next look asks the rest again.
    for (const listener of all) this.#unsure.add(listener);
    for (const listener of all) {
      await listener();
      this.#unsure.delete(listener);
    }
  }
}
