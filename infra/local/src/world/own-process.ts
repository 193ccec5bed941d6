import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '@nhipcau/platform/child';
import type { Readiness } from '@nhipcau/platform/readiness';
import type { StateFolder } from '@nhipcau/platform/state-folder';
import type { Running } from './part.ts';

export interface OwnProcess {
  readonly name: string;
  /** The module to run, as import.meta.resolve gives it. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ready: Readiness;
}

/** Starts a part as a Node process of its own, with its settings and nothing else of this process's environment but the path. */
export async function inOwnProcess(state: StateFolder, part: OwnProcess): Promise<Running> {
  // Eight processes load much the same modules at every start: compiled once, they are up a third sooner.
  const compiled = await state.folder('compiled');
  const child = await startChild({
    name: part.name,
    file: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', fileURLToPath(part.entry)],
    env: { PATH: process.env['PATH'], TZ: 'UTC', NODE_COMPILE_CACHE: compiled, ...part.environment },
    logFile: path.join(state.path, 'logs', `${part.name}.log`),
    ledger: state.children,
    ready: part.ready,
    readyTimeoutMs: 60_000,
    // The worker lets its activities finish for up to twenty seconds.
    stopTimeoutMs: 25_000,
  });
  return { name: part.name, stop: () => child.stop(), process: child };
}
