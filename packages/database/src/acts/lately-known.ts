import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { StandingIn } from './act-context.ts';

/**
 * A folded state and the head of the chain that it is the fold of. The head's hash names the whole log before it, so that a state is
 * used only where the database, asked under the dossier's lock, says that this very log is still the dossier's.
 */
export interface KnownState {
  readonly hash: string;
  readonly state: DossierState;
}

/** The posts of a person, and the epoch and day for which they hold: used only where the database says, under the lock, that it is still that. */
export interface KnownPosts {
  readonly posts: string;
  readonly standing: StandingIn;
}

/** What this process read or made last, by its key; of what is too much the oldest goes. */
export class LatelyKnown<Value> {
  readonly #limit: number;
  readonly #values = new Map<string, Value>();

  constructor(limit = 2000) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#limit) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }
}
