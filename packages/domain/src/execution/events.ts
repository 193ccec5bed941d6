import type { TaskEffects } from '../dossier/effects.ts';
import type { PresentedVersion } from '../dossier/state.ts';
import type { PersonId, ProposalField } from '../vocabulary.ts';

export type ExecutionEvent =
  | { readonly type: 'ExecutionStarted' }
  | { readonly type: 'NoteAdded'; readonly text: string }
  | { readonly type: 'MilestoneReached'; readonly text: string }
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
