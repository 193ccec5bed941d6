import type { PartName } from '@nhipcau/local/world/world';
import type { Dice } from './dice.ts';

/** What befalls a part, and for how long it is away, in milliseconds. */
export interface Fault {
  readonly part: PartName;
  readonly how: 'killed' | 'frozen' | 'stopped';
  readonly forMs: number;
}

/** Which faults a part can have, and how often it is chosen. The provider of identities is not ours to break. */
const LIKELY: readonly (readonly [part: PartName, weight: number, longestMs: number])[] = [
  ['tasks', 4, 10_000],
  ['dossiers', 3, 10_000],
  ['worker', 4, 10_000],
  ['relay', 3, 10_000],
  ['temporal', 2, 60_000],
  ['postgres', 2, 8_000],
  ['gateway', 1, 5_000],
  ['audit', 1, 5_000],
  ['administration', 1, 5_000],
];

/** The next fault by the dice. A frozen PostgreSQL is a killed one with the patience of its clients used up: only killed or stopped. */
export function nextFault(dice: Dice): Fault {
  const [part, , longestMs] = dice.pick(LIKELY.flatMap((one) => Array.from({ length: one[1] }, () => one)));
  const how = dice.pick(
    part === 'postgres' ? (['killed', 'stopped'] as const) : (['killed', 'killed', 'frozen', 'stopped'] as const),
  );
  return { part, how, forMs: Math.round(dice.between(0, longestMs)) };
}
