import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrorCode } from './error-code.ts';
import { readIfPresent } from './read-if-present.ts';

export interface Secrets {
  /** The secret of this name, made at random the first time anyone asks for it (URL-safe text). */
  value(name: string, byteCount?: number): Promise<string>;
}

/**
 * The secrets of one instance, generated on this machine and readable by its
 * owner only. Each has a file of its own, so that several processes may ask at once.
 */
export async function openSecrets(folder: string): Promise<Secrets> {
  const place = path.join(folder, 'secrets');
  await mkdir(place, { recursive: true, mode: 0o700 });
  return {
    async value(name, byteCount = 24) {
      const file = path.join(place, name);
      return (await readIfPresent(file)) ?? (await made(file, randomBytes(byteCount).toString('base64url')));
    },
  };
}

/** Linking a finished file: whoever comes second finds the first one's whole secret, never a half. */
async function made(file: string, secret: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, secret, { mode: 0o600 });
  await chmod(draft, 0o600);
  try {
    await link(draft, file);
    return secret;
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
    return await readFile(file, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}
