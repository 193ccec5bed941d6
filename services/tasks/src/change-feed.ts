import { type Change, type Database, NO_FLOOR, raisedFloor, readChanges } from '@nhipcau/database';

const POLL_MS = 250;
const PAGE = 500;

export type OnChanges = (changes: readonly Change[]) => Promise<void>;

/** Follows the log while somebody listens, in order and without gaps: never past the floor below which nothing can still appear. */
export class ChangeFeed {
  readonly #db: Database;
  readonly #listeners = new Set<OnChanges>();
  #floor = NO_FLOOR;
  #at: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What is recorded from now on is told to the listener, once the log is proven up to it. */
  async listen(listener: OnChanges): Promise<void> {
    this.#listeners.add(listener);
    if (this.#at === undefined) {
      this.#floor = await raisedFloor(this.#db, NO_FLOOR);
      this.#at ??= this.#floor.candidateId;
    }
    this.#timer ??= setTimeout(() => void this.#poll(), 0).unref();
  }

  forget(listener: OnChanges): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#at = undefined;
  }

  async #poll(): Promise<void> {
    // A database that is away is asked again with the next beat: nothing of the log is passed over meanwhile.
    await this.#read().catch(() => undefined);
    if (this.#listeners.size > 0) this.#timer = setTimeout(() => void this.#poll(), POLL_MS).unref();
  }

  async #read(): Promise<void> {
    this.#floor = await raisedFloor(this.#db, this.#floor);
    if (this.#at === undefined) return;
    const changes = await readChanges(this.#db, this.#floor, this.#at, PAGE);
    const last = changes.at(-1);
    if (last === undefined) return;
    this.#at = last.logId;
    await Promise.allSettled([...this.#listeners].map((listener) => listener(changes)));
  }
}
