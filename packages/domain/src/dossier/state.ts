import type {
  Award,
  AwardField,
  InstantMs,
  Kind,
  Opinion,
  Outcome,
  PersonId,
  Recipient,
  Sha256,
  Stage,
  Standing,
  UnitId,
  Verdict,
} from '../vocabulary.ts';
import type { Task } from './task.ts';

/** What of the latest version of the proposal the rules need to know; its text stands in a table of its own. */
export interface PresentedVersion {
  readonly no: number;
  readonly documentHash: Sha256;
  /** First and last day of the activity, local dates. */
  readonly start: string;
  readonly end: string;
  readonly foreignElement: boolean;
}

export interface ConsultationStanding {
  readonly consulted: readonly { readonly unit: UnitId; readonly mustSpeak: boolean }[];
  readonly answers: readonly { readonly unit: UnitId; readonly opinion: Opinion }[];
  /** The last "agree" of a unit in an earlier round: offered again beside the difference, and to be confirmed. */
  readonly earlier: readonly { readonly unit: UnitId; readonly round: number }[];
  /** Units that an earlier round asked: they go on reading what they answered to. */
  readonly formerly: readonly UnitId[];
}

export interface ApprovalStanding {
  /** Index into the policy's levels. */
  readonly level: number;
  /** Of every level of the round: a person decides once in it, whatever seats they hold. */
  readonly verdicts: readonly {
    readonly level: number;
    readonly seat: string;
    readonly verdict: Verdict;
    readonly by: PersonId;
    /** In whose office, where another's. */
    readonly for?: PersonId;
  }[];
}

export interface ExecutionStanding {
  readonly startedAt: InstantMs | null;
  readonly milestones: number;
  readonly notes: number;
  /** A material change is on its way through proposal, consultation and approval. */
  readonly suspended: boolean;
}

export interface ReportingStanding {
  readonly filings: number;
  readonly documentHash: Sha256 | null;
  /** Who wrote or filed a report: they do not accept it. */
  readonly hands: readonly PersonId[];
}

export interface Nominee {
  readonly no: number;
  readonly award: Award;
  readonly recipient: Recipient;
  readonly field: AwardField;
  /** Keyed digest of who it is: equal for one recipient across dossiers, and says nothing by itself. */
  readonly key: Sha256;
  /** The nominee's person id where the nominee also has an account: a nominee does not vote. */
  readonly person?: PersonId;
  readonly standing: 'named' | 'eligible' | 'barred' | 'elected' | 'not-elected' | 'confirmed' | 'declined';
}

export interface CommendationStanding {
  readonly nominatedBy: PersonId;
  /** In whose office, where another's. */
  readonly nominatedFor?: PersonId;
  readonly nominees: readonly Nominee[];
  readonly ballots: readonly { readonly member: PersonId; readonly yes: readonly number[] }[];
}

/** The fold of a dossier's events: all that the rules need, and nothing personal. */
export interface DossierState {
  readonly id: string;
  readonly kind: Kind;
  readonly standing: Standing;
  readonly owner: UnitId;
  readonly coOwners: readonly UnitId[];
  readonly decidingBody: UnitId;
  readonly policyId: Sha256;
  /** Name and version of the routes that the workflow follows, pinned at creation. */
  readonly routes: string;
  readonly calendarVersion: number;
  readonly stage: Stage;
  /** Which round of `stage` is open. */
  readonly round: number;
  /** The highest round opened, by stage; 0 where the stage was never entered. */
  readonly rounds: Readonly<Record<Stage, number>>;
  /** Set by the act that satisfied the round's rule; the round accepts nothing more and waits for its crossing. */
  readonly decided: Outcome | null;
  readonly version: PresentedVersion | null;
  /** The highest version ever numbered: a rejected change keeps its number for itself. */
  readonly lastVersionNo: number;
  /** The version last approved. From the first approval on the dossier is cancelled, not withdrawn. */
  readonly approved: PresentedVersion | null;
  /** Whoever wrote, edited, signed or sent any version: they decide on nothing of it. */
  readonly hands: readonly PersonId[];
  /** When the proposal was first signed and sent; null again after a recall, by which its owner takes the filing back. */
  readonly filedAt: InstantMs | null;
  readonly lastTaskNo: number;
  /** Tasks of the current round, open and closed. */
  readonly tasks: readonly Task[];
  readonly consultation: ConsultationStanding | null;
  readonly approval: ApprovalStanding | null;
  readonly execution: ExecutionStanding | null;
  readonly reporting: ReportingStanding | null;
  readonly commendation: CommendationStanding | null;
  /** Number of events folded. */
  readonly seq: number;
  /** Business time of the last event; no event is earlier than the one before it. */
  readonly at: InstantMs;
}

export function openTasks(state: DossierState): readonly Task[] {
  return state.tasks.filter((task) => task.state === 'open');
}

export function taskNo(state: DossierState, no: number): Task | undefined {
  return state.tasks.find((task) => task.no === no);
}
