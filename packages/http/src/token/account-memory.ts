/** Whose account it is, and which of its tokens count. */
export interface AccountStanding {
  readonly personId: string;
  /** A program, not somebody. */
  readonly service: boolean;
  /** Tokens issued up to this instant, milliseconds since the epoch, open nothing more. */
  readonly tokensVoidBeforeMs: number;
  /** An administrator closed it: it opens nothing. */
  readonly closed?: boolean;
}

/** Which person an account is: a port, answered from the tables of accounts. */
export interface Accounts {
  standingOf(account: { readonly issuer: string; readonly subject: string }): Promise<AccountStanding | undefined>;
  /** A number that rises with every change of any account. */
  epoch(): Promise<number>;
}

export interface MemorySettings {
  /** How long one reading of the epoch is relied on. */
  readonly reliedOnMs: number;
  readonly most: number;
  readonly now: () => number;
}

/**
 * Accounts as they were read, for as long as nothing changed among any of them. The number that says so is asked for at most once in
 * `reliedOnMs`, by the first request that needs it: an answer from memory is therefore never older than that, however many come, and
 * an idle service asks nothing.
 */
export class AccountMemory {
  readonly #accounts: Accounts;
  readonly #settings: MemorySettings;
  readonly #known = new Map<string, AccountStanding>();
  #epoch: number | undefined;
  /** When the reading that the memory relies on began: what was committed before it was seen by it. */
  #begunAtMs = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  #generation = 0;

  constructor(accounts: Accounts, settings: MemorySettings) {
    this.#accounts = accounts;
    this.#settings = settings;
  }

  /** At once, or undefined where it must be asked for. */
  known(key: string): AccountStanding | undefined {
    return this.#reliesAt(this.#settings.now()) ? this.#known.get(key) : undefined;
  }

  async standingOf(
    key: string,
    account: { readonly issuer: string; readonly subject: string },
  ): Promise<AccountStanding | undefined> {
    const askedAtMs = this.#settings.now();
    while (!this.#reliesAt(askedAtMs)) await this.#readEpoch();
    const kept = this.#known.get(key);
    if (kept !== undefined) return kept;
    const generation = this.#generation;
    const found = await this.#accounts.standingOf(account);
    // Read before a change that was noticed meanwhile, it may be what was changed.
    if (found !== undefined && generation === this.#generation) this.#remember(key, found);
    return found;
  }

  #reliesAt(atMs: number): boolean {
    return atMs - this.#begunAtMs < this.#settings.reliedOnMs;
  }

  #readEpoch(): Promise<void> {
    this.#reading ??= this.#asked().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #asked(): Promise<void> {
    const begunAtMs = this.#settings.now();
    const epoch = await this.#accounts.epoch();
    if (epoch !== this.#epoch) {
      this.#known.clear();
      this.#generation += 1;
    }
    this.#epoch = epoch;
    this.#begunAtMs = begunAtMs;
  }

  #remember(key: string, standing: AccountStanding): void {
    this.#known.set(key, standing);
    if (this.#known.size <= this.#settings.most) return;
    const oldest = this.#known.keys().next();
    if (oldest.done === false) this.#known.delete(oldest.value);
  }
}
