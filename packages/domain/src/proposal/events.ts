import type { TaskEffects } from '../dossier/effects.ts';
import type { PresentedVersion } from '../dossier/state.ts';
import type { PartKind, PersonId, ProposalField, UnitId } from '../vocabulary.ts';

/** A number in a register: Decree 30/2020, Appendix I — unique by issuer and year. */
export interface DocumentNumber {
  readonly register: string;
  readonly year: number;
  readonly no: number;
  /** As written on the paper, e.g. `05/TTr-LHHN`. */
  readonly symbol: string;
}

/** Why a part or field of the text cannot stay as it is. */
export interface RemarkOnPart {
  readonly part: PartKind | ProposalField;
  readonly reason: string;
}

export type ProposalEvent =
  | ({
      readonly type: 'ProposalPresented';
      readonly version: PresentedVersion;
      /** Everyone who wrote or edited this version. */
      readonly editors: readonly PersonId[];
    } & TaskEffects)
  | ({
      readonly type: 'ProposalSigned';
      readonly task: number;
      readonly number: DocumentNumber;
      readonly late: boolean;
      readonly lateReason: string;
    } & TaskEffects)
  | ({ readonly type: 'ProposalSentBack'; readonly task: number; readonly remarks: string } & TaskEffects)
  | ({
      readonly type: 'ProposalAccepted';
      /** Absent where the kind has no intake check and presenting accepts. */
      readonly task?: number;
      readonly consulted: readonly { readonly unit: UnitId; readonly mustSpeak: boolean }[];
      readonly added: readonly { readonly unit: UnitId; readonly reason: string }[];
    } & TaskEffects)
  | ({
      readonly type: 'ProposalReturned';
      readonly task: number;
      readonly reasons: readonly RemarkOnPart[];
    } & TaskEffects)
  | ({ readonly type: 'ProposalRecalled' } & TaskEffects);
