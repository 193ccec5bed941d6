import type { ProposalContent } from '@nhipcau/contracts';
import type { LockedDraft, PartRow } from '@nhipcau/database';
import type { PartKind } from '@nhipcau/domain/vocabulary';
import { type AttachedFile, textWithFiles } from '../proposal-text.ts';

type FilePart = Omit<PartRow, 'kind'> & { readonly kind: string };

export function attachedFile({ kind, fileName, mediaType, sizeBytes, sha256 }: FilePart): AttachedFile {
  return { kind: kind as PartKind, file: { sha256, name: fileName, mediaType, bytes: sizeBytes } };
}

/** The text in writing as it would be presented now. */
export function draftText(draft: Pick<LockedDraft, 'content' | 'parts'>): ProposalContent {
  return textWithFiles(draft.content as ProposalContent, draft.parts.map(attachedFile));
}
