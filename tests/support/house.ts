import { tmpdir } from 'node:os';
import path from 'node:path';
import { ADMINISTRATOR } from '@nhipcau/local/demonstration/people';
import { type BusinessClock, businessClock } from '@nhipcau/local/driver/clock';
import type { Desk } from '@nhipcau/local/driver/desk';
import { desksOf } from '@nhipcau/local/driver/signed-in';
import type { ServiceTuning } from '@nhipcau/local/world/service-tuning';
import { bootWorld, type World } from '@nhipcau/local/world/world';
import { openStateFolder } from '@nhipcau/platform/state-folder';
import { checkedFetch } from './checked-fetch.ts';

/** The whole house in this process, with the doors, the clock and the desks of everyone in it. */
export interface House {
  readonly world: World;
  readonly clock: BusinessClock;
  deskOf(personId: string): Desk;
  stop(): Promise<void>;
}

/** Far from the ports of an instance that a person has running, and apart from those of any other run of tests at the same time. */
function portShift(): number {
  const [first, stretch, stretches] = [8000, 40, 380];
  return first + stretch * (process.pid % stretches);
}

/** Boots the real system for a test file, on state of its own. */
export async function openHouse(name: string, tuning: ServiceTuning = {}, shift = portShift()): Promise<House> {
  const root = process.env['NHIPCAU_STATE'] ?? path.join(tmpdir(), 'nhipcau-tests');
  const answer = await openStateFolder(name, path.join(root, `${name}-${process.pid}`));
  if (answer.outcome === 'running') throw new Error(`the state of ${name} is in use`);
  const { state } = answer;
  const world = await bootWorld({
    state,
    shape: 'one-process',
    portShift: shift,
    environment: {},
    tuning: { unthrottled: true, ...tuning },
  });
  const broken: string[] = [];
  const deskOf = desksOf({ ...world, fetch: checkedFetch(broken) });
  return {
    world,
    deskOf,
    clock: businessClock(deskOf(ADMINISTRATOR)),
    async stop() {
      await world.stop();
      await state.release();
      if (broken.length > 0) throw new Error(`replies broke their contracts:\n${[...new Set(broken)].join('\n')}`);
    },
  };
}
