import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChildLedger, openChildLedger } from './child-ledger.ts';
import { hasErrorCode } from './error-code.ts';
import { type InstanceLock, type RunningInstance, takeInstanceLock } from './instance-lock.ts';
import { PlainFault } from './plain-fault.ts';

/** Everything one instance keeps on disk; tests, bench and chaos have instances beside the local one. */
export interface StateFolder {
  readonly instance: string;
  readonly path: string;
  readonly children: ChildLedger;
  /** Names of children of a killed predecessor that were ended when this folder was opened. */
  readonly orphansEnded: readonly string[];
  /** A folder inside, made when absent. */
  folder(...parts: readonly string[]): Promise<string>;
  /** What a second start is told about this one (addresses). */
  note(notes: Readonly<Record<string, string>>): Promise<void>;
  release(): Promise<void>;
}

export type StateAnswer =
  | { readonly outcome: 'opened'; readonly state: StateFolder }
  | { readonly outcome: 'running'; readonly instance: RunningInstance };

const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where an instance keeps its state: `.nhipcau/INSTANCE` in the clone, or under NHIPCAU_STATE. */
export function stateFolderPath(
  instance: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const root = environment['NHIPCAU_STATE'] ?? path.join(repositoryRoot, '.nhipcau');
  return path.resolve(root, instance);
}

/**
 * Opens the state of an instance for this process alone and clears away what a
 * killed predecessor left running.
 * @throws PlainFault when the folder belongs to another user.
 */
export async function openStateFolder(instance: string, place = stateFolderPath(instance)): Promise<StateAnswer> {
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    const answer = await takeInstanceLock(place);
    if (answer.outcome === 'running') return answer;
    const children = openChildLedger(place);
    const orphansEnded = await children.clearOrphans();
    return { outcome: 'opened', state: heldState(instance, place, answer.lock, children, orphansEnded) };
  } catch (error) {
    if (!hasErrorCode(error, 'EACCES', 'EPERM')) throw error;
    throw new PlainFault(
      `the state folder ${place} belongs to another user (was this started as root before?): ` +
        'run as that user, remove the folder, or name another one with NHIPCAU_STATE',
      { cause: error },
    );
  }
}

function heldState(
  instance: string,
  place: string,
  lock: InstanceLock,
  children: ChildLedger,
  orphansEnded: readonly string[],
): StateFolder {
  return {
    instance,
    path: place,
    children,
    orphansEnded,
    async folder(...parts) {
      const folder = path.join(place, ...parts);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    note: (notes) => lock.note(notes),
    release: () => lock.release(),
  };
}
