import path from 'node:path';
import { untilDefined } from './deadline.ts';
import { hasErrorCode } from './error-code.ts';
import { identifyProcess, stillRuns } from './process-identity.ts';
import { readIfPresent } from './read-if-present.ts';
import { writeAtomically } from './write-atomically.ts';

export interface LedgerEntry {
  readonly name: string;
  readonly pid: number;
  readonly startedAt: string;
  readonly stopSignal: NodeJS.Signals;
}

/** The children of an instance on disk, so that whoever comes after a killed parent can clear them away. */
export interface ChildLedger {
  record(child: { readonly name: string; readonly pid: number; readonly stopSignal: NodeJS.Signals }): Promise<void>;
  forget(pid: number): Promise<void>;
  /** Ends what a killed predecessor left running; returns the names of what was ended. */
  clearOrphans(): Promise<readonly string[]>;
}

const orphanGraceMs = 5000;

export function openChildLedger(folder: string): ChildLedger {
  const file = path.join(folder, 'children.json');
  let writing: Promise<void> = Promise.resolve();
  const change = (edit: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[]): Promise<void> => {
    writing = writing.then(async () => {
      const entries = edit(parseLedger(await readIfPresent(file)));
      await writeAtomically(file, `${JSON.stringify(entries, null, 2)}\n`);
    });
    return writing;
  };
  return {
    async record(child) {
      const identity = await identifyProcess(child.pid);
      // Gone already: its exit is reported by whoever started it.
      if (identity === undefined) return;
      await change((entries) => [...entries, { ...child, startedAt: identity.startedAt }]);
    },
    async forget(pid) {
      try {
        await change((entries) => entries.filter((entry) => entry.pid !== pid));
      } catch (error) {
        // The whole state was removed while the child ended: nothing is left to strike from.
        if (!hasErrorCode(error, 'ENOENT')) throw error;
        writing = Promise.resolve();
      }
    },
    async clearOrphans() {
      const orphans: LedgerEntry[] = [];
      for (const entry of parseLedger(await readIfPresent(file))) {
        // The number may belong to a stranger by now; only the very process we started is ended.
        if (await stillRuns(entry)) orphans.push(entry);
      }
      await Promise.all(orphans.map(endOrphan));
      await change(() => []);
      return orphans.map((orphan) => orphan.name);
    },
  };
}

async function endOrphan(orphan: LedgerEntry): Promise<void> {
  signalGroup(orphan.pid, orphan.stopSignal);
  // A frozen process hears nothing but this.
  signalGroup(orphan.pid, 'SIGCONT');
  try {
    await untilDefined(orphan.name, orphanGraceMs, async () => ((await stillRuns(orphan)) ? undefined : true));
  } catch {
    signalGroup(orphan.pid, 'SIGKILL');
    await untilDefined(orphan.name, orphanGraceMs, async () => ((await stillRuns(orphan)) ? undefined : true));
  }
}

/** Signals a whole process group; one that is gone already is no fault. */
export function signalGroup(leaderPid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leaderPid, signal);
  } catch (error) {
    if (!hasErrorCode(error, 'ESRCH')) throw error;
  }
}

function parseLedger(text: string | undefined): readonly LedgerEntry[] {
  if (text === undefined) return [];
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
}

function isEntry(value: unknown): value is LedgerEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'startedAt' in value &&
    typeof value.startedAt === 'string'
  );
}
