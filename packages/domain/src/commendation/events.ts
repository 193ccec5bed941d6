import type { TaskEffects } from '../dossier/effects.ts';
import type { Nominee } from '../dossier/state.ts';
import type { DocumentNumber } from '../proposal/events.ts';

/** A nominee as the nominator states it: name and merit are personal and stay outside the log. */
export type NomineeNamed = Omit<Nominee, 'standing'> & { readonly name: string; readonly merit: string };

export type CommendationEvent =
  | ({
      readonly type: 'NomineesNamed';
      readonly task: number;
      readonly nominees: readonly NomineeNamed[];
    } & TaskEffects)
  | ({
      readonly type: 'NomineesAppraised';
      readonly task: number;
      readonly appraisals: readonly {
        readonly nominee: number;
        readonly eligible: boolean;
        /** Id of the rule that bars, e.g. AWD-FREEZE; absent for the eligible. */
        readonly rule?: string;
        readonly reason: string;
      }[];
    } & TaskEffects)
  | ({
      readonly type: 'BallotCast';
      readonly task: number;
      readonly yes: readonly number[];
      readonly no: readonly number[];
      readonly late: boolean;
    } & TaskEffects)
  | ({
      readonly type: 'VoteClosed';
      readonly elected: readonly number[];
      readonly notElected: readonly number[];
    } & TaskEffects)
  | ({
      readonly type: 'AwardsConfirmed';
      readonly task: number;
      readonly awards: readonly {
        readonly nominee: number;
        readonly confirmed: boolean;
        readonly number?: DocumentNumber;
        readonly reason: string;
      }[];
    } & TaskEffects);
