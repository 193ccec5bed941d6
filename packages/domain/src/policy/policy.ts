import type {
  Award,
  Kind,
  PartKind,
  PersonId,
  ProposalField,
  Recipient,
  Role,
  Sha256,
  TaskKind,
  UnitId,
} from '../vocabulary.ts';

/** A length of time as the law words it. */
export interface Length {
  readonly amount: number;
  readonly unit: 'calendar-days' | 'working-days';
}

/** When a group of seats has said yes: decided over all seats, never over those present. */
export type Quorum =
  | { readonly rule: 'all' }
  | { readonly rule: 'any' }
  | { readonly rule: 'count'; readonly count: number }
  | { readonly rule: 'share'; readonly percent: number };

export interface Seat {
  readonly seat: string;
  readonly unit: UnitId;
  readonly role: Role;
  /** A No from this seat rejects at once. */
  readonly veto: boolean;
}

export interface ApprovalLevel {
  readonly seats: readonly Seat[];
  readonly quorum: Quorum;
}

export interface Council {
  readonly unit: UnitId;
  readonly members: readonly PersonId[];
  readonly quorum: Quorum;
  /** Award law known to begin later: a vote falls under the law in force on the day it opens, not on the day of the proposal. */
  readonly later?: readonly { readonly from: string; readonly quorum: Quorum }[];
  /** The vote closes as soon as no outstanding ballot can change any result. */
  readonly closesEarly: boolean;
  readonly ballot: 'open' | 'secret';
}

/** Where a value of the policy comes from: shown beside it wherever it is applied. */
export interface RuleReference {
  readonly id: string;
  readonly from: string;
  readonly citation: string;
  readonly source: 'law' | 'party' | 'practice' | 'house';
  readonly certainty: 'S' | 'M' | 'U';
}

/**
 * The rules that one dossier was started under, resolved to values. It is pinned by its hash (VER-PIN):
 * a later change of law reaches a running dossier only by a named act. Calendars are never part of it.
 */
export interface Policy {
  readonly kind: Kind;
  readonly pinnedOn: string;
  /** The body with the competence to approve. */
  readonly decidingBody: UnitId;
  /** Which acts of the thin lifecycle this kind of dossier has. */
  readonly steps: {
    readonly sign: boolean;
    readonly check: boolean;
    readonly reportAcceptance: boolean;
    readonly nomination: boolean;
    readonly appraisal: boolean;
  };
  /** Filing before the event, counted back from its first day. */
  readonly lead: Length;
  readonly requiredFields: readonly ProposalField[];
  readonly requiredParts: readonly PartKind[];
  readonly materialFields: readonly ProposalField[];
  /** Time to answer, by task; a task without an entry has no due day. */
  readonly lengths: Readonly<Partial<Record<TaskKind, Length>>>;
  readonly ladder: {
    /** Working days before the due day at which a reminder goes out, descending, e.g. [2, 0]. */
    readonly remindDays: readonly number[];
    /** Working days after the due day. */
    readonly escalateDays: number;
  };
  /** What silence of a consulted unit means. Only a rule with its citation may make it consent. */
  readonly silence: 'escalates' | 'consents';
  readonly consulted: readonly { readonly unit: UnitId; readonly mustSpeak: boolean }[];
  readonly levels: readonly ApprovalLevel[];
  readonly council: Council | null;
  /** Who may receive which award, and whether once in a life. */
  readonly awards: readonly {
    readonly award: Award;
    readonly recipients: readonly Recipient[];
    readonly onceInLife: boolean;
  }[];
  readonly rules: readonly RuleReference[];
}

/** The policy's content and the hash that dossiers pin. */
export interface PinnedPolicy {
  readonly id: Sha256;
  readonly policy: Policy;
}
