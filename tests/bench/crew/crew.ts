import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked, JobShape } from './messages.ts';

/** A process that loads the system from outside, so that its own work is not counted as the system's. */
export interface Crew<Shape> {
  readonly pid: number;
  do<Name extends keyof Shape & string>(
    job: Name,
    order: Shape[Name] extends JobShape ? Shape[Name]['order'] : never,
  ): Promise<Shape[Name] extends JobShape ? Shape[Name]['answer'] : never>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** @param entry the module to run, as import.meta.resolve gives it */
export function startCrew<Shape>(entry: string): Crew<Shape> {
  const child = fork(fileURLToPath(entry), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`${entry} ended (${code ?? signal})`));
      resolve();
    });
  });
  child.on('message', (message: Answered) => {
    const { id } = message;
    if ('fault' in message) waiting.get(id)?.reject(new Error(message.fault));
    else waiting.get(id)?.resolve(message.answer);
    waiting.delete(id);
  });
  return {
    pid: child.pid ?? 0,
    do(job, order) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id, job, order } satisfies Asked);
      });
    },
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
