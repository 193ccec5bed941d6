import { Unreachable } from '@nhipcau/client';
import type { FileReference } from '@nhipcau/contracts';
import { Refused } from '../reach/house.ts';
import type { FileOutcome } from './file-field.tsx';

/** The reference by which an act names the file that was laid ready for it, or what kept it from coming. */
export async function laid(
  sending: Promise<{ readonly file: FileReference }>,
): Promise<FileReference | Exclude<FileOutcome, 'done'>> {
  try {
    return (await sending).file;
  } catch (fault) {
    if (fault instanceof Unreachable) return 'away';
    if (fault instanceof Refused) return { problem: fault.problem };
    throw fault;
  }
}
