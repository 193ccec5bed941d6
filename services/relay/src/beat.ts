import type { Log } from '@nhipcau/platform/log';

/** Work that is done again and again: at once when asked, otherwise after the pause that the work itself names. */
export interface Beat {
  /** Asks for a round now; any number of askings during a round make one more. */
  ask(): void;
  stop(): Promise<void>;
}

export interface BeatOptions {
  readonly name: string;
  readonly log: Log;
  /** Does one round and says how long to pause. A fault is logged, and the next round comes after `afterFaultMs`. */
  readonly round: (signal: AbortSignal) => Promise<number>;
  readonly afterFaultMs: number;
}

export function startBeat({ name, log, round, afterFaultMs }: BeatOptions): Beat {
  const stopping = new AbortController();
  let asked = false;
  let wakeUp: () => void = () => undefined;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!stopping.signal.aborted) {
      asked = false;
      let pauseMs = afterFaultMs;
      try {
        pauseMs = await round(stopping.signal);
      } catch (fault) {
        if (!stopping.signal.aborted) log.warn({ err: fault, code: name }, 'a round failed and will be repeated');
      }
      if (!asked && !stopping.signal.aborted) await pause(pauseMs);
    }
  };
  const running = run();
  return {
    ask() {
      asked = true;
      wakeUp();
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
  };
}
