import type { NomineeNamed } from '../commendation/events.ts';
import type { AttachedFile } from '../execution/events.ts';
import type { DocumentNumber, RemarkOnPart } from '../proposal/events.ts';
import type { Opinion, PartKind, PersonId, ProposalField, Sha256, UnitId, Verdict } from '../vocabulary.ts';
import type { PresentedVersion } from './state.ts';

/** What of a text the rules judge: which fields are filled, which parts are there, who had a hand in it. */
export interface TextFacts {
  readonly documentHash: Sha256;
  readonly start: string;
  readonly end: string;
  readonly foreignElement: boolean;
  readonly filled: readonly ProposalField[];
  readonly parts: readonly PartKind[];
  readonly editors: readonly PersonId[];
}

interface ByPerson {
  readonly by: PersonId;
  /** In whose office, where another's. */
  readonly principal?: PersonId;
}
interface OnTask extends ByPerson {
  readonly task: number;
  /** Who drafted the answer, where it was not the one who sends it. */
  readonly preparedBy?: PersonId;
}
/** A binding act states which text the person had before them; another text by now is a refusal. */
interface OnText extends OnTask {
  readonly documentHash: Sha256;
}

export type Command =
  // proposal
  | (ByPerson & { readonly name: 'present'; readonly text: TextFacts })
  | (OnText & { readonly name: 'sign'; readonly number: DocumentNumber | null; readonly lateReason?: string })
  | (OnText & { readonly name: 'send-back'; readonly remarks: string })
  | (OnText & {
      readonly name: 'accept';
      readonly consulted: readonly UnitId[];
      readonly added: readonly { readonly unit: UnitId; readonly reason: string }[];
    })
  | (OnText & { readonly name: 'return'; readonly reasons: readonly RemarkOnPart[] })
  | (ByPerson & { readonly name: 'recall' })
  | (ByPerson & { readonly name: 'withdraw'; readonly reason: string })
  // consultation
  | (OnText & {
      readonly name: 'opine';
      readonly opinion: Opinion;
      readonly text: string;
      readonly confirmsRound?: number;
    })
  | (ByPerson & { readonly name: 'close-consultation'; readonly reason: string })
  // approval
  | (OnText & {
      readonly name: 'decide';
      readonly verdict: Verdict;
      readonly reasons: string;
      readonly objections: readonly { readonly unit: UnitId; readonly answer: string }[];
    })
  // execution
  | (ByPerson & { readonly name: 'start' })
  | (ByPerson & { readonly name: 'note'; readonly text: string })
  | (ByPerson & {
      readonly name: 'reach-milestone';
      readonly text: string;
      readonly files?: readonly AttachedFile[];
    })
  | (ByPerson & {
      readonly name: 'propose-change';
      readonly text: TextFacts;
      readonly changed: readonly ProposalField[];
      readonly reason: string;
    })
  | (OnTask & { readonly name: 'finish'; readonly summary: string })
  | (ByPerson & { readonly name: 'cancel'; readonly reason: string })
  // reporting
  | (OnTask & {
      readonly name: 'file-report';
      readonly documentHash: Sha256;
      readonly editors: readonly PersonId[];
      readonly nominees?: readonly NomineeNamed[];
    })
  | (OnText & { readonly name: 'accept-report'; readonly nominationsFollow: boolean })
  | (OnText & { readonly name: 'return-report'; readonly reasons: readonly RemarkOnPart[] })
  // commendation
  | (OnTask & { readonly name: 'nominate'; readonly nominees: readonly NomineeNamed[] })
  | (OnTask & {
      readonly name: 'appraise';
      readonly appraisals: readonly {
        readonly nominee: number;
        readonly eligible: boolean;
        readonly rule?: string;
        readonly reason: string;
      }[];
    })
  | (OnTask & { readonly name: 'vote'; readonly yes: readonly number[]; readonly no: readonly number[] })
  | (OnTask & {
      readonly name: 'confirm';
      readonly awards: readonly {
        readonly nominee: number;
        readonly confirmed: boolean;
        readonly number?: DocumentNumber;
        readonly reason: string;
      }[];
      /** Keys of nominees who hold the medal already, read from the register under the dossier's lock. */
      readonly medalHolders: readonly Sha256[];
    })
  // any stage
  | (OnTask & { readonly name: 'claim' })
  | (OnTask & { readonly name: 'release' })
  | (OnTask & {
      readonly name: 'assign';
      readonly to: PersonId;
      /** In whose office they would answer it, where it is not their own: given to a stand-in, it is the absent one's again on return. */
      readonly for?: PersonId;
      readonly reason: string;
    })
  | (OnTask & { readonly name: 'acknowledge-overdue'; readonly note: string });

export type CommandName = Command['name'];
export type CommandOf<N extends CommandName> = Extract<Command, { name: N }>;

/** The first command of a dossier: there is no state before it. */
export interface CreateCommand {
  readonly id: string;
  readonly owner: UnitId;
  readonly coOwners: readonly UnitId[];
  readonly decidingBody: UnitId;
  readonly policyId: Sha256;
  readonly routes: string;
  readonly calendarVersion: number;
}

export type { PresentedVersion };
