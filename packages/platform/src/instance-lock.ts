import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';
import { identifyProcess, type ProcessIdentity, stillRuns } from './process-identity.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a second start learns about the instance that holds the state folder. */
export interface RunningInstance extends ProcessIdentity {
  /** ISO instant at which it took the folder. */
  readonly since: string;
  /** Addresses and the like, as the instance noted them. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface InstanceLock {
  note(notes: Readonly<Record<string, string>>): Promise<void>;
  release(): Promise<void>;
}

export type LockAnswer =
  | { readonly outcome: 'taken'; readonly lock: InstanceLock; readonly leftBehind: boolean }
  | { readonly outcome: 'running'; readonly instance: RunningInstance };

/** Takes the folder for this process, unless a live process holds it; a dead one's lock is cleared. */
export async function takeInstanceLock(folder: string): Promise<LockAnswer> {
  const file = path.join(folder, 'instance.json');
  const identity = await identifyProcess(process.pid);
  if (identity === undefined) throw new Error('this process cannot be identified (is /proc readable?)');
  const mine: RunningInstance = { ...identity, since: new Date().toISOString(), notes: {} };
  let leftBehind = false;
  for (;;) {
    if (await place(file, mine)) return { outcome: 'taken', lock: heldLock(file, mine), leftBehind };
    const holder = await readLock(file);
    if (holder === undefined) continue;
    if (await stillRuns(holder)) return { outcome: 'running', instance: holder };
    leftBehind = true;
    await clearStale(file, holder);
  }
}

/** The instance that holds the folder now, if any. */
export async function runningInstance(folder: string): Promise<RunningInstance | undefined> {
  const holder = await readLock(path.join(folder, 'instance.json'));
  return holder !== undefined && (await stillRuns(holder)) ? holder : undefined;
}

function heldLock(file: string, mine: RunningInstance): InstanceLock {
  return {
    async note(notes) {
      await writeAtomically(file, JSON.stringify({ ...mine, notes }, null, 2));
    },
    async release() {
      const holder = await readLock(file);
      if (holder?.pid === mine.pid && holder.startedAt === mine.startedAt) await rm(file, { force: true });
    },
  };
}

/** Linking a finished file is the one step that both fails when a lock is there and never shows half of one. */
async function place(file: string, mine: RunningInstance): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(mine, null, 2));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the stale lock aside; should a live one have taken its place meanwhile, it is put back. */
async function clearStale(file: string, stale: RunningInstance): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readLock(aside);
  const isStale = moved === undefined || (moved.pid === stale.pid && moved.startedAt === stale.startedAt);
  if (isStale) await rm(aside, { force: true });
  else await rename(aside, file);
}

async function readLock(file: string): Promise<RunningInstance | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isInstance(parsed) ? parsed : undefined;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isInstance(value: unknown): value is RunningInstance {
  return typeof value === 'object' && value !== null && 'pid' in value && 'startedAt' in value && 'notes' in value;
}
