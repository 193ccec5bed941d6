import type { ApprovalEvent } from '../approval/events.ts';
import type { CommendationEvent } from '../commendation/events.ts';
import type { ConsultationEvent } from '../consultation/events.ts';
import type { ExecutionEvent } from '../execution/events.ts';
import type { ProposalEvent } from '../proposal/events.ts';
import type { ReportingEvent } from '../reporting/events.ts';
import type { InstantMs, Kind, PersonId, Sha256, Stage, UnitId } from '../vocabulary.ts';
import type { StageRound, TaskEffects } from './effects.ts';

/** Events of the dossier as a whole; those of a stage stand in the stage's folder. */
export type WholeDossierEvent =
  | {
      readonly type: 'DossierCreated';
      readonly kind: Kind;
      readonly owner: UnitId;
      readonly coOwners: readonly UnitId[];
      readonly decidingBody: UnitId;
      readonly policyId: Sha256;
      readonly routes: string;
      readonly calendarVersion: number;
    }
  | ({ readonly type: 'RoundDecided' } & StageRound & TaskEffects)
  | ({ readonly type: 'DossierWithdrawn'; readonly reason: string } & TaskEffects)
  | ({ readonly type: 'DossierCancelled'; readonly reason: string } & TaskEffects)
  /** Only the worker may append it: the crossing from a decided round into the next stage. */
  | ({
      readonly type: 'StageCrossed';
      readonly from: StageRound;
      readonly to: Stage;
      readonly round: number;
    } & TaskEffects)
  /** Only the worker may append it. `events` counts the whole log, this event included. */
  | { readonly type: 'DossierClosed'; readonly from: StageRound; readonly events: number }
  | { readonly type: 'TaskClaimed'; readonly task: number }
  | { readonly type: 'TaskReleased'; readonly task: number }
  | {
      readonly type: 'TaskAssigned';
      readonly task: number;
      readonly to: PersonId;
      /** In whose office the one it was given to answers it; absent where in their own. */
      readonly for?: PersonId;
      readonly reason: string;
    }
  | {
      readonly type: 'TasksReminded';
      /** `upTo` counts the reminders now behind the task; those superseded after an outage are skipped, not sent. */
      readonly tasks: readonly { readonly no: number; readonly upTo: number; readonly skipped: number }[];
    }
  | ({ readonly type: 'TasksEscalated'; readonly tasks: readonly number[] } & TaskEffects)
  | ({ readonly type: 'OverdueAcknowledged'; readonly task: number; readonly note: string } & TaskEffects)
  | {
      readonly type: 'DeadlinesRecomputed';
      readonly calendarVersion: number;
      readonly tasks: readonly { readonly no: number; readonly from: InstantMs; readonly to: InstantMs }[];
    }
  | { readonly type: 'LettersSent'; readonly round: number; readonly stage: Stage; readonly units: readonly UnitId[] }
  | {
      readonly type: 'LettersRecalled';
      readonly round: number;
      readonly stage: Stage;
      readonly units: readonly UnitId[];
    };

export type DomainEvent =
  | WholeDossierEvent
  | ProposalEvent
  | ConsultationEvent
  | ApprovalEvent
  | ExecutionEvent
  | ReportingEvent
  | CommendationEvent;

export type EventType = DomainEvent['type'];
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;

/** The current version of each type's body; older ones are upcast when read. */
export const EVENT_TYPE_VERSIONS = {
  DossierCreated: 1,
  RoundDecided: 1,
  DossierWithdrawn: 1,
  DossierCancelled: 1,
  StageCrossed: 1,
  DossierClosed: 1,
  TaskClaimed: 1,
  TaskReleased: 1,
  TaskAssigned: 1,
  TasksReminded: 1,
  TasksEscalated: 1,
  OverdueAcknowledged: 1,
  DeadlinesRecomputed: 1,
  LettersSent: 1,
  LettersRecalled: 1,
  ProposalPresented: 1,
  ProposalSigned: 1,
  ProposalSentBack: 1,
  ProposalAccepted: 1,
  ProposalReturned: 1,
  ProposalRecalled: 1,
  OpinionGiven: 1,
  ConsultationClosed: 1,
  SeatDecided: 1,
  LevelPassed: 1,
  ExecutionStarted: 1,
  NoteAdded: 1,
  MilestoneReached: 2,
  ChangeRecorded: 1,
  ChangeProposed: 1,
  ExecutionFinished: 1,
  ReportFiled: 1,
  ReportAccepted: 1,
  ReportReturned: 1,
  NomineesNamed: 1,
  NomineesAppraised: 1,
  BallotCast: 1,
  VoteClosed: 1,
  AwardsConfirmed: 1,
} as const satisfies Record<EventType, number>;

/** Only the worker's role may append these: the crossing and the ladder are the workflow's. */
export const WORKER_EVENT_TYPES = [
  'RoundDecided',
  'StageCrossed',
  'DossierClosed',
  'TasksReminded',
  'TasksEscalated',
  'DeadlinesRecomputed',
  'LettersSent',
  'LettersRecalled',
] as const satisfies readonly EventType[];

/** Events that answer tasks, appended by the tasks service. */
export const TASK_SERVICE_EVENT_TYPES = [
  'RoundDecided',
  'TaskClaimed',
  'TaskReleased',
  'TaskAssigned',
  'OverdueAcknowledged',
  'ProposalSigned',
  'ProposalSentBack',
  'ProposalAccepted',
  'ProposalReturned',
  'OpinionGiven',
  'SeatDecided',
  'LevelPassed',
  'ExecutionFinished',
  'ReportFiled',
  'ReportAccepted',
  'ReportReturned',
  'NomineesNamed',
  'NomineesAppraised',
  'BallotCast',
  'VoteClosed',
  'AwardsConfirmed',
] as const satisfies readonly EventType[];

/** Events of the owner's side, and of the lead closing a consultation, appended by the dossiers service. */
export const DOSSIER_SERVICE_EVENT_TYPES = [
  'DossierCreated',
  'RoundDecided',
  'DossierWithdrawn',
  'DossierCancelled',
  'ProposalPresented',
  // Where a kind has neither signature nor intake check, presenting accepts.
  'ProposalAccepted',
  'ProposalRecalled',
  'ConsultationClosed',
  'ExecutionStarted',
  'NoteAdded',
  'MilestoneReached',
  'ChangeRecorded',
  'ChangeProposed',
] as const satisfies readonly EventType[];

/**
 * Fields whose values are personal or free text, as paths (`[]` = each element). They stand outside the log in a table of their
 * own and enter the hash as salted commitments, so that evolve must never depend on them.
 */
export const PERSONAL_FIELDS: Partial<Record<EventType, readonly string[]>> = {
  DossierWithdrawn: ['reason'],
  DossierCancelled: ['reason'],
  TaskAssigned: ['reason'],
  OverdueAcknowledged: ['note'],
  ProposalSigned: ['lateReason'],
  ProposalSentBack: ['remarks'],
  ProposalAccepted: ['added[].reason'],
  ProposalReturned: ['reasons[].reason'],
  OpinionGiven: ['text'],
  ConsultationClosed: ['reason'],
  SeatDecided: ['reasons', 'objections[].answer'],
  NoteAdded: ['text'],
  MilestoneReached: ['text', 'files[].name'],
  ChangeRecorded: ['reason'],
  ChangeProposed: ['reason'],
  ExecutionFinished: ['summary'],
  ReportFiled: ['nominees[].name', 'nominees[].merit'],
  ReportReturned: ['reasons[].reason'],
  NomineesNamed: ['nominees[].name', 'nominees[].merit'],
  NomineesAppraised: ['appraisals[].reason'],
  AwardsConfirmed: ['awards[].reason'],
};
