import { perSecond, type Round } from '../measure/latencies.ts';
import type { Bench } from './bench.ts';
import { measureTemporalFloor } from './floors.ts';
import { type LifecyclesMeasured, measureLifecycles } from './lifecycles.ts';

export interface RoundsMeasured {
  /** Lifecycles a second, and bare workflows a second, over all rounds. */
  readonly perSecond: number;
  readonly floor: number;
  readonly rounds: readonly LifecyclesMeasured[];
}

/** Whole lifecycles and bare workflows in turn: a noisy neighbour then hurts both alike. */
export async function measureInTurn(
  bench: Bench,
  order: { readonly clients: number; readonly rounds: number; readonly keptMs: number },
): Promise<RoundsMeasured> {
  const { time } = bench;
  const { clients, keptMs } = order;
  const rounds: LifecyclesMeasured[] = [];
  const floors: Round[] = [];
  let longestMs = 0;
  while (rounds.length < order.rounds) {
    const leftMs = time.leftMs();
    if (rounds.length > 0 && leftMs - longestMs < keptMs) {
      time.note(`lifecycles with ${clients} clients: ${rounds.length} of ${order.rounds} rounds`);
      break;
    }
    floors.push(await measureTemporalFloor(bench, clients));
    rounds.push(await measureLifecycles(bench, { clients, simultaneous: false }));
    longestMs = Math.max(longestMs, leftMs - time.leftMs());
  }
  return { perSecond: perSecond(rounds.map(({ round }) => round)), floor: perSecond(floors), rounds };
}
