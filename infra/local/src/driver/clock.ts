import type { InstantMs } from '@nhipcau/domain/vocabulary';
import type { Desk } from './desk.ts';
import { request } from './request.ts';

interface Stepped {
  readonly now: string;
  readonly reached: boolean;
  readonly simulated: boolean;
  readonly stops: readonly unknown[];
}

/** The business clock, moved by an administrator through the door that exists in local mode only. */
export interface BusinessClock {
  nowMs(): Promise<InstantMs>;
  /** Moves to the instant, stopping at each due instant on the way until its dossiers have settled. Returns how many stops. */
  moveTo(atMs: InstantMs): Promise<number>;
}

export function businessClock(administrator: Desk): BusinessClock {
  return {
    async nowMs() {
      return Date.parse((await administrator.read('readClock')).now);
    },
    async moveTo(atMs) {
      const { now } = await administrator.read('readClock');
      if (Date.parse(now) >= atMs) return 0;
      const to = new Date(atMs).toISOString();
      for (let stops = 0; ; ) {
        const key = `clock:${to}:${stops}:${Date.now()}`;
        const stepped = (await administrator.send(request('stepClock', undefined, { to }), key)) as Stepped;
        stops += stepped.stops.length;
        // At today the clock runs by itself: nothing brings it further.
        if (stepped.reached || !stepped.simulated) return stops;
      }
    },
  };
}
