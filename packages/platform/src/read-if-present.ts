import { readFile } from 'node:fs/promises';
import { hasErrorCode } from './error-code.ts';

/** The text of a file, or undefined when there is none; any other fault is thrown. */
export async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
