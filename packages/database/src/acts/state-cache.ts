import type { DossierState } from '@nhipcau/domain/dossier/state';

/** A folded state and the head of the chain that it is the fold of. */
export interface KnownState {
  readonly hash: string;
  readonly state: DossierState;
}

/**
 * States that this process folded or read last. The head's hash names the whole log before it, so that a state is used only where the
 * database, asked under the dossier's lock, says that this very log is still the dossier's.
 */
export class StateCache {
  readonly #limit: number;
  readonly #states = new Map<string, KnownState>();

  constructor(limit = 2000) {
    this.#limit = limit;
  }

  get(dossierId: string): KnownState | undefined {
    return this.#states.get(dossierId);
  }

  set(dossierId: string, known: KnownState): void {
    this.#states.delete(dossierId);
    this.#states.set(dossierId, known);
    if (this.#states.size <= this.#limit) return;
    const [oldest] = this.#states.keys();
    if (oldest !== undefined) this.#states.delete(oldest);
  }
}
