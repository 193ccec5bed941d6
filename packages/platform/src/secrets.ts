import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { readIfPresent } from './read-if-present.ts';
import { writeAtomically } from './write-atomically.ts';

export interface Secrets {
  /** The secret of this name, made at random the first time it is asked for (URL-safe text). */
  value(name: string, byteCount?: number): Promise<string>;
}

/** The secrets of one instance, generated on this machine and readable by its owner only. */
export async function openSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  const kept = new Map(Object.entries(parseSecrets(await readIfPresent(file))));
  let saving: Promise<void> = Promise.resolve();
  return {
    async value(name, byteCount = 24) {
      const known = kept.get(name);
      if (known !== undefined) {
        await saving;
        return known;
      }
      const made = randomBytes(byteCount).toString('base64url');
      kept.set(name, made);
      // One after the other: two names asked for together must both reach the file.
      saving = saving.then(async () => {
        await writeAtomically(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`, 0o600);
        await chmod(file, 0o600);
      });
      await saving;
      return made;
    },
  };
}

function parseSecrets(text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('secrets.json holds no secrets');
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
