import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ChildLedger, signalGroup } from './child-ledger.ts';
import { lastLines, type Readiness, whenReady } from './readiness.ts';

export interface ChildOptions {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  /** Both output streams are appended here; the child writes it itself, so nothing is lost when we die. */
  readonly logFile: string;
  readonly ledger: ChildLedger;
  readonly ready?: Readiness;
  readonly readyTimeoutMs?: number;
  /** How the child is asked to end; SIGTERM when absent. */
  readonly stopSignal?: NodeJS.Signals;
  /** How long it may take to end before its whole group is killed; 10 s when absent. */
  readonly stopTimeoutMs?: number;
}

export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves once the process has ended, however it ended. */
  readonly exited: Promise<ChildExit>;
  running(): boolean;
  /** Any signal to the whole group: SIGKILL and SIGSTOP are how faults are made. */
  signal(signal: NodeJS.Signals): void;
  /** Asks it to end, then kills the group; stopping what has ended is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C meant for the
 * parent does not fell the parts in random order, and waits until it is ready.
 * @throws Error with the last lines of its log when it ends or stays unready.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  await mkdir(path.dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a');
  const logStart = statSync(options.logFile).size;
  const started = spawn(options.file, options.args, {
    cwd: options.cwd,
    env: { ...(options.env ?? process.env) },
    stdio: ['ignore', log, log],
    detached: true,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  const exited = exitOf(started);
  const pid = started.pid;
  // Awaiting the exit of what never started rejects with the reason.
  if (pid === undefined) throw await exited.catch((error: unknown) => error);
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const recorded = options.ledger.record({ name: options.name, pid, stopSignal });
  const struck = Promise.all([recorded, exited]).then(() => options.ledger.forget(pid));
  const child = running(options, started, pid, exited, struck);
  await recorded;

  if (options.ready !== undefined) {
    try {
      await whenReady(options.ready, {
        name: options.name,
        logFile: options.logFile,
        logStart,
        timeoutMs: options.readyTimeoutMs ?? 20_000,
        running: child.running,
      });
    } catch (error) {
      await child.stop();
      const words = await lastLines(options.logFile, logStart);
      throw new Error(`${options.name} did not become ready; its last words:\n${words}`, { cause: error });
    }
  }
  return child;
}

function running(
  options: ChildOptions,
  started: ChildProcess,
  pid: number,
  exited: Promise<ChildExit>,
  struck: Promise<void>,
): Child {
  const alive = () => started.exitCode === null && started.signalCode === null;
  return {
    name: options.name,
    pid,
    exited,
    running: alive,
    signal: (signal) => {
      if (alive()) signalGroup(pid, signal);
    },
    async stop() {
      if (!alive()) return await struck;
      signalGroup(pid, options.stopSignal ?? 'SIGTERM');
      // A process frozen by a fault would never hear the request.
      signalGroup(pid, 'SIGCONT');
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), options.stopTimeoutMs ?? 10_000);
      await exited;
      clearTimeout(timer);
      // What it started itself and left behind goes with it.
      signalGroup(pid, 'SIGKILL');
      await struck;
    },
  };
}

function exitOf(started: ChildProcess): Promise<ChildExit> {
  return new Promise((resolve, reject) => {
    started.once('error', reject);
    started.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
