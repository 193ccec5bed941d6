import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Kind, LendingWay, Role, SigningForm, Stage } from '@nhipcau/domain/vocabulary';

/** A post by which a person may act on the business day: their own, or one of somebody for whom they stand in. */
export interface ValidAppointment {
  /** The instrument: id of the appointment, the delegation or the absence. */
  readonly id: string;
  readonly unit: string;
  readonly role: Role;
  /** Days of the appointment itself. */
  readonly from: string;
  readonly until?: string;
  readonly form?: SigningForm;
  /** The office as written under what is signed; where absent, as the role is called. */
  readonly title?: string;
  /** Whose office it is; absent for the person's own. */
  readonly principal?: string;
  readonly via?: LendingWay;
  /** Persons between the principal and the person. */
  readonly chain?: readonly string[];
  /** Scope; absent is no limit. That of units is applied already. */
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
  /** Number of the delegation. */
  readonly number?: string;
  /** Whoever else stands in for the principal, or the principal for them. */
  readonly tied?: readonly string[];
  /** What an auditor may look into; absent is the whole house. */
  readonly mandate?: {
    readonly kinds?: readonly Kind[];
    readonly units?: readonly string[];
  };
}

/** A dossier that stands open to a person in an emergency, agreed to by a second one. */
export interface OpeningInForce {
  readonly id: string;
  readonly dossier: string;
  /** The unit for which it was asked. */
  readonly unit: string;
}

/** The posts of a person on a day, and the persons with whom they are one where duties are apart. */
export interface StandingIn {
  readonly appointments: readonly ValidAppointment[];
  /** Whoever stands in for the person, or they for, on that day. */
  readonly tied: readonly string[];
  /** Absent or empty for almost everybody. */
  readonly openings?: readonly OpeningInForce[];
}

/** All that an act is judged by, read under the dossier's lock. */
export interface ActContext extends StandingIn {
  readonly state: DossierState;
  readonly rules: Rules;
  /** Version of the calendar in force; the state names the one its deadlines were last counted by. */
  readonly calendarVersion: number;
  /** Business time, milliseconds since the epoch; never before the dossier's last event. */
  readonly nowMs: number;
  /** Who prepared the answer of which open task, by its number. */
  readonly prepared: Readonly<Record<number, string>>;
}

/** For whom and by what right an act is done. */
export interface ActRight {
  /** The actor where for oneself. */
  readonly principal?: string;
  /** Id of the appointment, delegation or rule. */
  readonly instrument: string;
  /** The unit acted for; null where the system acts. */
  readonly unit: string | null;
}

/** A text being presented; its parts are those of the draft at that moment. */
export interface VersionPaper {
  readonly no: number;
  readonly title: string;
  /** First and last day, local dates; null where the kind asks for none. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly documentHash: string;
  readonly editors: readonly string[];
}

export interface ReportPaper {
  readonly no: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly documentHash: string;
}

export interface LetterPaper {
  readonly kind: 'consultation' | 'recall' | 'reminder' | 'document' | 'closing';
  readonly stage: string;
  readonly round: number;
  readonly unit: string;
  readonly part?: string;
  readonly subject: string;
  readonly body: string;
}

/** What an act writes beside its events, in the same transaction. */
export interface Papers {
  readonly version?: VersionPaper;
  readonly report?: ReportPaper;
  /** A letter that was written already is left as it is. */
  readonly letters?: readonly LetterPaper[];
  /** Letters of consultation that are called back. */
  readonly recalls?: readonly { readonly stage: string; readonly round: number; readonly unit: string }[];
}

/** What the caller's judgement came to. Refusals keep the caller's own type, so that rights and domain codes mix freely. */
export type ActDecision<Refused> =
  | ({ readonly ok: true; readonly events: readonly DomainEvent[]; readonly papers?: Papers } & ActRight)
  | { readonly ok: false; readonly refusals: readonly Refused[] }
  /** The actor may not even know of the dossier: answered like a missing one. */
  | { readonly ok: false; readonly notFound: true };

/** One event of an act as it stands in the log, personal values in place. */
export interface RecordedAct {
  readonly event: DomainEvent;
  readonly eventId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: number;
}

export type ActResult<Refused> =
  | {
      readonly ok: true;
      readonly state: DossierState;
      readonly events: readonly RecordedAct[];
      readonly replayed: boolean;
      readonly woken: boolean;
      /** By which post it was done, and for whom: the actor where for oneself. */
      readonly right: Required<ActRight>;
    }
  | { readonly ok: false; readonly refusals: readonly (Refused | IdempotencyKeyReused)[] }
  | { readonly ok: false; readonly notFound: true };

/** The key came before with another body. */
export interface IdempotencyKeyReused {
  readonly code: 'idempotency-key-reused';
}
