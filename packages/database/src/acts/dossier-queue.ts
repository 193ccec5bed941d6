interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Acts on one dossier wait here, in the process, and not on the pool's connections: of fifty opinions on one dossier at most two hold
 * connections (one works, one waits for its lock), and the other dossiers go on.
 */
export class DossierQueue {
  readonly #atOnce: number;
  readonly #lines = new Map<string, Line>();

  constructor(atOnce = 2) {
    this.#atOnce = atOnce;
  }

  async run<Result>(dossierId: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(dossierId) ?? { running: 0, waiting: [] };
    this.#lines.set(dossierId, line);
    if (line.running < this.#atOnce) line.running++;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      // The place is handed over, so that a newcomer cannot slip in between.
      if (next) next();
      else if (--line.running === 0) this.#lines.delete(dossierId);
    }
  }

  /** How many acts wait, over all dossiers. */
  get waiting(): number {
    let count = 0;
    for (const line of this.#lines.values()) count += line.waiting.length;
    return count;
  }
}
