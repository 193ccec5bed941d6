import type { TaskEffects } from '../dossier/effects.ts';
import type { Sha256, UnitId, Verdict } from '../vocabulary.ts';

export type ApprovalEvent =
  | ({
      readonly type: 'SeatDecided';
      readonly task: number;
      readonly level: number;
      readonly seat: string;
      readonly verdict: Verdict;
      readonly reasons: string;
      /** Each objection of the consultation, answered. */
      readonly objections: readonly { readonly unit: UnitId; readonly answer: string }[];
      readonly documentHash: Sha256;
      readonly late: boolean;
    } & TaskEffects)
  /** The level's rule is met and another level follows inside the stage. */
  | ({ readonly type: 'LevelPassed'; readonly level: number } & TaskEffects);
