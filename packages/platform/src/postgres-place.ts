import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';
import { type Account, postgresAccount } from './postgres-account.ts';
import { readIfPresent } from './read-if-present.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PostgresPlace {
  /** Folder with `bin`, `lib`, `share`. */
  readonly binaries: string;
  readonly dataDir: string;
  readonly account: Account | undefined;
}

const worldMayEnter = 0o001;
const worldMayReadAndRun = 0o005;

/**
 * Decides where PostgreSQL's programs and data lie. They stay where they are,
 * unless we are root: then it runs as another user, who cannot enter a closed
 * home folder, so both move to a place where every parent may be entered. The
 * choice is kept in the state folder.
 */
export async function postgresPlace(stateFolder: string, native: string): Promise<PostgresPlace> {
  const dataDir = (await keptPlace(stateFolder)) ?? (await newPlace(stateFolder));
  const account = await postgresAccount(dataDir);
  if (account === undefined) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { binaries: native, dataDir, account };
  }
  const readable = (await everyParentOpen(native)) && (await worldReadable(native));
  if (!readable || path.dirname(dataDir) !== path.resolve(stateFolder)) await openOutsidePlace(stateFolder);
  const binaries = readable ? native : await copiedBinaries(native);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chown(dataDir, account.uid, account.gid);
  return { binaries, dataDir, account };
}

/** Removes the database of an instance, wherever it lies, with binaries that were copied for it. */
export async function removePostgresData(stateFolder: string): Promise<void> {
  const dataDir = await keptPlace(stateFolder);
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
  if (process.geteuid?.() === 0) await leaveOutsidePlace(stateFolder);
  await rm(placeFile(stateFolder), { force: true });
}

function placeFile(stateFolder: string): string {
  return path.join(stateFolder, 'postgres-place.txt');
}

async function keptPlace(stateFolder: string): Promise<string | undefined> {
  const kept = (await readIfPresent(placeFile(stateFolder)))?.trim();
  return kept === undefined ? undefined : path.resolve(stateFolder, kept);
}

async function newPlace(stateFolder: string): Promise<string> {
  const asRoot = process.geteuid?.() === 0;
  const stays = !asRoot || (await everyParentOpen(stateFolder));
  // Kept relative when it lies inside, so that a clone may be moved.
  const dataDir = stays ? 'postgres' : path.join(outsidePlace(stateFolder), 'data');
  await writeAtomically(placeFile(stateFolder), `${dataDir}\n`);
  return path.resolve(stateFolder, dataDir);
}

/** Durable, unlike a temporary folder; shared by every instance that root starts on this machine. */
const outside = '/var/lib/nhip-cau';
const copyName = 'programs-';

/** The part of it that belongs to one state folder, told apart by where that lies. */
function outsidePlace(stateFolder: string): string {
  const mark = createHash('sha256').update(path.resolve(stateFolder)).digest('hex').slice(0, 12);
  return path.join(outside, mark);
}

/** Made even when only programs are copied: as long as it is there, somebody uses the copies. */
async function openOutsidePlace(stateFolder: string): Promise<void> {
  const place = outsidePlace(stateFolder);
  await mkdir(place, { recursive: true });
  // Said aloud, because a strict umask would close what mkdir makes.
  await chmod(outside, 0o755);
  await chmod(place, 0o755);
}

async function leaveOutsidePlace(stateFolder: string): Promise<void> {
  await rm(outsidePlace(stateFolder), { recursive: true, force: true });
  const left = await readdir(outside).catch(() => []);
  if (left.every((name) => name.startsWith(copyName))) await rm(outside, { recursive: true, force: true });
}

async function everyParentOpen(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & worldMayEnter) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A clone made under a strict umask is closed file by file; the programs stand for the rest. */
async function worldReadable(native: string): Promise<boolean> {
  for (const name of ['bin/postgres', 'bin/initdb', 'share/postgresql', 'lib/postgresql']) {
    const { mode } = await stat(path.join(native, name));
    if ((mode & worldMayReadAndRun) !== worldMayReadAndRun) return false;
  }
  const { mode } = await stat(path.join(native, 'share/postgresql/postgres.bki'));
  return (mode & 0o004) !== 0;
}

async function copiedBinaries(native: string): Promise<string> {
  const { mtimeMs, size } = await stat(path.join(native, 'bin/postgres'));
  const target = path.join(outside, `${copyName}${size}-${Math.round(mtimeMs)}`);
  if (
    await stat(target).then(
      () => true,
      () => false,
    )
  )
    return target;
  const draft = `${target}.draft-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft, native);
  try {
    await rename(draft, target);
  } catch (error) {
    // Another instance has put the same copy there meanwhile.
    if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/** Lets everyone read the copy, and turns links that point at the original into links within the copy. */
async function openToAll(folder: string, native: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(file, native);
    else if (entry.isSymbolicLink()) await keepLinkInside(file, native);
    else await chmod(file, ((await stat(file)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function keepLinkInside(file: string, native: string): Promise<void> {
  const target = await readlink(file);
  if (!path.isAbsolute(target) || !target.startsWith(native)) return;
  await rm(file);
  await symlink(path.basename(target), file);
}
