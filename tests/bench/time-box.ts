/** How long a run may take. What no longer fits is done for a shorter time, or less often, and the table says so. */
export interface TimeBox {
  leftMs(): number;
  /** `wantedMs`, or less where only less is left after keeping `keptMs` for what still has to come. */
  fitting(what: string, wantedMs: number, keptMs: number): number;
  /** Notes what was cut short. */
  note(what: string): void;
  readonly cut: readonly string[];
}

/** Too short to mean anything, long enough to have been done. */
const LEAST_MS = 500;

export function timeBox(totalMs: number, now: () => number = () => performance.now()): TimeBox {
  const endMs = now() + totalMs;
  const cut = new Set<string>();
  return {
    leftMs: () => endMs - now(),
    fitting(what, wantedMs, keptMs) {
      const fits = Math.max(LEAST_MS, Math.min(wantedMs, endMs - now() - keptMs));
      if (fits < wantedMs) cut.add(`${what}: ${(fits / 1000).toFixed(1)} of ${(wantedMs / 1000).toFixed(1)} s`);
      return fits;
    },
    note: (what) => void cut.add(what),
    get cut() {
      return [...cut];
    },
  };
}
