import { rounded } from '../measure/latencies.ts';

/** What a wall costs one act: the same thing done without it and with it, in microseconds (medians). */
export interface Loss {
  readonly what: string;
  readonly withoutUs: number;
  readonly withUs: number;
}

type Once = (no: number) => unknown;

const WARM_UP = 50;

/** Without and with take turns, one by one: whatever else the machine does then befalls both alike. */
export async function inTurn(what: string, times: number, without: Once, having: Once): Promise<Loss> {
  const took: [number[], number[]] = [[], []];
  for (let no = -WARM_UP; no < times; no += 1) {
    // Whoever comes second finds the caches warm.
    for (const which of no % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const beganMs = performance.now();
      const answer = (which === 0 ? without : having)(no + WARM_UP);
      if (answer instanceof Promise) await answer;
      if (no >= 0) took[which].push((performance.now() - beganMs) * 1000);
    }
  }
  return { what, withoutUs: medianOf(took[0]), withUs: medianOf(took[1]) };
}

export const nothing: Once = () => undefined;

function medianOf(values: readonly number[]): number {
  return rounded(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}
