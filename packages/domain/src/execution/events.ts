import type { TaskEffects } from '../dossier/effects.ts';
import type { PresentedVersion } from '../dossier/state.ts';
import type { PersonId, ProposalField, Sha256 } from '../vocabulary.ts';

/** A file by the SHA-256 of its bytes. */
export interface AttachedFile {
  readonly sha256: Sha256;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export type ExecutionEvent =
  | { readonly type: 'ExecutionStarted' }
  | { readonly type: 'NoteAdded'; readonly text: string }
  | {
      readonly type: 'MilestoneReached';
      readonly text: string;
      /** Photographs and other papers of it; what they are called is kept apart, as text is. */
      readonly files: readonly AttachedFile[];
    }
  | {
      readonly type: 'ChangeRecorded';
      readonly version: PresentedVersion;
      readonly fields: readonly ProposalField[];
      readonly editors: readonly PersonId[];
      readonly reason: string;
    }
  | ({
      readonly type: 'ChangeProposed';
      readonly version: PresentedVersion;
      readonly fields: readonly ProposalField[];
      /** Those of the fields that the pinned rule CONF-CHANGE calls material. */
      readonly material: readonly ProposalField[];
      readonly editors: readonly PersonId[];
      readonly reason: string;
    } & TaskEffects)
  | ({ readonly type: 'ExecutionFinished'; readonly task: number; readonly summary: string } & TaskEffects);
