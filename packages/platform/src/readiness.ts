import { open } from 'node:fs/promises';
import { untilDefined } from './deadline.ts';

/** When a started program counts as ready: an address answers 2xx, its log has a line, or a question says so. */
export type Readiness = { readonly url: string } | { readonly line: RegExp } | { readonly ask: () => Promise<boolean> };

export interface Waiting {
  readonly name: string;
  readonly logFile: string;
  /** Where this run's part of the log begins, in bytes. */
  readonly logStart: number;
  readonly timeoutMs: number;
  running(): boolean;
}

/** @throws Error when the program ended first or the time ran out. */
export async function whenReady(readiness: Readiness, waiting: Waiting): Promise<void> {
  await untilDefined(waiting.name, waiting.timeoutMs, async () => {
    if (!waiting.running()) return 'ended';
    return (await isReady(readiness, waiting)) ? 'ready' : undefined;
  }).then((answer) => {
    if (answer === 'ended') throw new Error(`${waiting.name} ended while starting`);
  });
}

async function isReady(readiness: Readiness, waiting: Waiting): Promise<boolean> {
  if ('ask' in readiness) return await readiness.ask();
  if ('line' in readiness) return readiness.line.test(await logSince(waiting.logFile, waiting.logStart));
  return await answers(readiness.url);
}

/** Whether an address answers with success within a second. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The last lines that a program wrote since this byte of its log. */
export async function lastLines(logFile: string, start: number, count = 15): Promise<string> {
  return (await logSince(logFile, start)).trimEnd().split('\n').slice(-count).join('\n');
}

const longestLogRead = 1_000_000;

async function logSince(logFile: string, start: number): Promise<string> {
  const handle = await open(logFile, 'r');
  try {
    const { size } = await handle.stat();
    const length = Math.min(Math.max(size - start, 0), longestLogRead);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
