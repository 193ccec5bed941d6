import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '@nhipcau/local/world/world';
import type { Dice } from './dice.ts';
import { type Fault, nextFault } from './faults.ts';

export interface Supervision {
  readonly world: World;
  readonly dice: Dice;
  /** When no further fault is made, in milliseconds of `performance.now()`. */
  readonly untilMs: number;
  readonly say: (words: string) => void;
}

const RESTS_MS = [1_000, 6_000] as const;

/** Makes one fault after the other, mends each, and leaves the house with every part running. */
export async function supervise({ world, dice, untilMs, say }: Supervision): Promise<readonly Fault[]> {
  const made: Fault[] = [];
  while (performance.now() < untilMs) {
    const fault = nextFault(dice);
    const rest = dice.between(...RESTS_MS);
    const left = untilMs - performance.now();
    const shortened = { ...fault, forMs: Math.min(fault.forMs, Math.max(left, 0)) };
    say(`${fault.part} ${fault.how} for ${(shortened.forMs / 1000).toFixed(1)} s`);
    await befall(world, shortened);
    await ensureRunning(world, say);
    made.push(shortened);
    await pause(Math.min(rest, Math.max(untilMs - performance.now(), 0)));
  }
  return made;
}

async function befall(world: World, { part: name, how, forMs }: Fault): Promise<void> {
  const part = world.part(name);
  if (how === 'frozen') {
    part.freeze();
    await pause(forMs);
    part.thaw();
    return;
  }
  await (how === 'killed' ? part.kill() : part.stop());
  await pause(forMs);
  await part.start();
}

/** What ended by itself because of a fault elsewhere is started again, as any supervisor of processes would. */
async function ensureRunning(world: World, say: (words: string) => void): Promise<void> {
  for (const name of [
    'worker',
    'relay',
    'dossiers',
    'tasks',
    'audit',
    'administration',
    'console',
    'gateway',
  ] as const) {
    if (world.part(name).running()) continue;
    say(`${name} had ended by itself`);
    await world.part(name).start();
  }
}
