/** How long answers took, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** The value that a share of all values does not exceed, by nearest rank; 0 where nothing was measured. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function spreadOf(valuesMs: readonly number[]): Spread {
  const sorted = valuesMs.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    p50Ms: rounded(percentile(sorted, 0.5)),
    p95Ms: rounded(percentile(sorted, 0.95)),
    p99Ms: rounded(percentile(sorted, 0.99)),
  };
}

/** So many in so much time, however many rounds it was measured in. */
export interface Round {
  readonly count: number;
  readonly seconds: number;
}

export function perSecond(rounds: readonly Round[]): number {
  const sum = (of: keyof Round) => rounds.reduce((total, round) => total + round[of], 0);
  return rounded(sum('count') / Math.max(0.001, sum('seconds')));
}

/** Two decimals: the clock of a shared machine says no more. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
