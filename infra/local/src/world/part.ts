import type { Stoppable } from '@nhipcau/platform/stop-in-order';

/** All parts in this process, or each in its own. */
export type Shape = 'one-process' | 'many-processes';

/** One piece of the running system, to be stopped, felled, frozen and started again by whoever tests it. */
export interface Part extends Stoppable {
  running(): boolean;
  /** Starts it anew with the same settings; what runs already is left alone. */
  start(): Promise<void>;
  /** SIGKILL: it gets no chance to finish anything. Only a part with a process of its own can be felled. */
  kill(): Promise<void>;
  /** SIGSTOP: it holds whatever it holds, and hears nothing. */
  freeze(): void;
  thaw(): void;
}

/** What a part is made from: something that starts it, and what is then known of it. */
export interface Running extends Stoppable {
  readonly process?: {
    running(): boolean;
    signal(signal: NodeJS.Signals): void;
    readonly exited: Promise<unknown>;
  };
}

export function partFrom(name: string, begin: () => Promise<Running>): Part {
  let current: Running | undefined;
  const itsProcess = () => {
    const { process } = current ?? {};
    if (process === undefined) throw new Error(`${name} has no process of its own: run the world as many processes`);
    return process;
  };
  return {
    name,
    running: () => current !== undefined && (current.process?.running() ?? true),
    async start() {
      if (current !== undefined && (current.process?.running() ?? true)) return;
      current = await begin();
    },
    async stop() {
      await current?.stop();
      current = undefined;
    },
    async kill() {
      const process = itsProcess();
      process.signal('SIGKILL');
      await process.exited;
    },
    freeze: () => itsProcess().signal('SIGSTOP'),
    thaw: () => itsProcess().signal('SIGCONT'),
  };
}
