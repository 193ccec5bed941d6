import { chown, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';

/** The user as whom PostgreSQL runs when we are root; undefined means "as ourselves". */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Nothing is created for it: any account
 * that the system knows already will do, and initdb wants it to be known by name.
 * Data that exists decides, since its owner alone may open it.
 * @throws Error when the data belongs to somebody else.
 */
export async function postgresAccount(
  dataDir: string,
  ownUid = process.geteuid?.() ?? 0,
): Promise<Account | undefined> {
  const owner = await ownerOf(dataDir);
  if (ownUid !== 0) {
    if (owner === undefined || owner.uid === ownUid) return undefined;
    throw new Error(
      `the database in ${dataDir} belongs to user ${owner.uid}, this is user ${ownUid}: ` +
        'start as the user that made it (root, if it was root), remove it with "npm run reset" as that user, ' +
        'or name another state folder with NHIPCAU_STATE',
    );
  }
  if (owner !== undefined && owner.uid !== 0) return owner;
  return await usableAccount();
}

async function ownerOf(dataDir: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(path.join(dataDir, 'PG_VERSION'));
    return { uid, gid };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    // A folder that we may not even look into is somebody else's.
    if (hasErrorCode(error, 'EACCES')) return await stat(dataDir);
    throw error;
  }
}

const preferredNames = ['nobody', 'postgres', 'daemon', 'bin'];

async function usableAccount(): Promise<Account> {
  const accounts = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && Number.isInteger(account.gid));
  const rank = (name: string) => (preferredNames.includes(name) ? preferredNames.indexOf(name) : preferredNames.length);
  for (const { uid, gid } of accounts.toSorted((left, right) => rank(left.name) - rank(right.name))) {
    if (await canBeGivenFiles(uid, gid)) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL will not run as root, and /etc/passwd names no other user to run it as: start this as an ordinary user',
  );
}

/** In a container some numbers are not mapped, and giving a file to them fails. */
async function canBeGivenFiles(uid: number, gid: number): Promise<boolean> {
  const trial = await mkdtemp(path.join(tmpdir(), 'nhipcau-'));
  try {
    await chown(trial, uid, gid);
    return true;
  } catch {
    return false;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
