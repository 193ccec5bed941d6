import type { FileReference } from '@nhipcau/contracts';
import type { LockedDraft } from '@nhipcau/database';
import type { PartKind } from '@nhipcau/domain/vocabulary';

/** As what a file is laid ready that goes with a milestone: photographs and papers alike. */
export const MILESTONE_FILE_KIND = 'other' satisfies PartKind;

/** Whether the file was laid ready, exactly as it is named now: another cannot be meant. */
export function isLaid(laid: LockedDraft['parts'], kind: PartKind, file: FileReference): boolean {
  const { sha256, name, mediaType, bytes } = file;
  return laid.some(
    (one) =>
      one.kind === kind &&
      one.sha256 === sha256 &&
      one.fileName === name &&
      one.mediaType === mediaType &&
      one.sizeBytes === bytes,
  );
}
