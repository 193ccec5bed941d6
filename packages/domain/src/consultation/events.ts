import type { TaskEffects } from '../dossier/effects.ts';
import type { Opinion, Sha256, UnitId } from '../vocabulary.ts';

export type ConsultationEvent =
  | ({
      readonly type: 'OpinionGiven';
      readonly task: number;
      readonly unit: UnitId;
      readonly opinion: Opinion;
      /** Comments or the reason of an objection; empty where the answer needs none. */
      readonly text: string;
      readonly documentHash: Sha256;
      /** The earlier round whose "agree" is confirmed for this version. */
      readonly confirmsRound?: number;
      readonly late: boolean;
    } & TaskEffects)
  | ({
      readonly type: 'ConsultationClosed';
      readonly missing: readonly UnitId[];
      readonly reason: string;
    } & TaskEffects);
