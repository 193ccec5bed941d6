import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toolsFolder } from './places.mjs';
import { say } from './progress.mjs';

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * One provisioning at a time in one clone: `npm start` and `npm test` may be typed together.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(work) {
  await mkdir(toolsFolder, { recursive: true });
  const lockFile = path.join(toolsFolder, 'provisioning.lock');
  let said = false;
  for (;;) {
    try {
      const handle = await open(lockFile, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => '0'));
    if (owner > 0 && !alive(owner)) {
      await rm(lockFile, { force: true });
      continue;
    }
    if (!said) say(`another command (process ${owner}) is provisioning this clone: waiting for it`);
    said = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}
