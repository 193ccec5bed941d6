/** The words that every layer shares. Each tuple is the single declaration: types, schemas, database enums and labels derive from it. */

/** The six stages, always in the order of the lifecycle. They name the folders and files of every layer. */
export const STAGES = ['proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a crossing may lead: another stage, or the end of the dossier. */
export type Destination = Stage | 'end';

export const STANDINGS = ['draft', 'open', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The kinds of activity. `bench` is the mix that the peers were measured on; it is refused in production. */
export const KINDS = [
  'briefing-conference',
  'coordination-meeting',
  'review-conference',
  'cluster-conference',
  'international-conference',
  'bench',
] as const;
export type Kind = (typeof KINDS)[number];

/** How a round of each stage may end. */
export const OUTCOMES = {
  proposal: ['accepted', 'returned', 'recalled', 'withdrawn', 'cancelled'],
  consultation: ['settled', 'recalled', 'withdrawn', 'cancelled'],
  approval: ['approved', 'returned', 'rejected', 'change-rejected', 'withdrawn', 'cancelled'],
  execution: ['finished', 'ended-by-date', 'changed', 'cancelled'],
  reporting: ['accepted', 'accepted-with-nominations'],
  commendation: ['confirmed', 'none-nominated', 'none-eligible', 'none-elected'],
} as const satisfies Record<Stage, readonly string[]>;
export type OutcomeOf<S extends Stage> = (typeof OUTCOMES)[S][number];
export type Outcome = { [S in Stage]: OutcomeOf<S> }[Stage];

/** What a person can be asked to do. `overdue` is the escalation that opens at the head of a unit that owes an answer. */
export const TASK_KINDS = [
  'sign',
  'check',
  'revise',
  'opine',
  'decide',
  'carry-out',
  'report',
  'accept-report',
  'nominate',
  'appraise',
  'vote',
  'confirm',
  'overdue',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'answered', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a person is in a unit. One person may hold several, in several units. */
export const ROLES = [
  'staff',
  'head',
  'lead',
  'officer',
  'approver',
  'secretary',
  'member',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * How whoever signs stands to the office signed for: for a collective, as acting head, a deputy for the head, by order, by
 * authorisation. Decree 30/2020/NĐ-CP, Article 13 and Annex I, section II.7.
 */
export const SIGNING_FORMS = ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
export type SigningForm = (typeof SIGNING_FORMS)[number];

/** By what a post of one person is acted by through another. */
export const LENDING_WAYS = ['delegation', 'absence'] as const;
export type LendingWay = (typeof LENDING_WAYS)[number];

/** How a dossier opened in an emergency was closed again before its time: by whoever asked before anybody agreed, by the second person who
 * would not agree, or by either of them while it was open. */
export const OPENING_ENDINGS = ['withdrawn', 'refused', 'ended'] as const;
export type OpeningEnding = (typeof OPENING_ENDINGS)[number];

export const OPENING_STATES = ['waiting', 'lapsed', ...OPENING_ENDINGS, 'open', 'expired'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

/** Every act that a door may ask `mayAct` about. */
export const ACTS = [
  'create',
  'edit-draft',
  'present',
  'sign',
  'send-back',
  'accept',
  'return',
  'opine',
  'close-consultation',
  'decide',
  'start',
  'note',
  'reach-milestone',
  'propose-change',
  'finish',
  'recall',
  'withdraw',
  'cancel',
  'file-report',
  'accept-report',
  'return-report',
  'nominate',
  'appraise',
  'vote',
  'confirm',
  'acknowledge-overdue',
  'claim',
  'release',
  'assign',
  'read-dossier',
  'read-task',
  'read-history',
  'step-clock',
  'edit-calendar',
  'keep-organisations',
  'keep-accounts',
  'renew',
  'prepare',
  'stand-in',
  'keep-standing',
  'check-rights',
  'read-keeping',
  'see-load',
  'end-sessions',
  'break-glass',
  'confirm-break-glass',
] as const;
export type Act = (typeof ACTS)[number];

export const OPINIONS = ['agree', 'agree-with-comments', 'object', 'outside-remit'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const VERDICTS = ['approve', 'return', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const AWARDS = ['flag', 'certificate', 'medal'] as const;
export type Award = (typeof AWARDS)[number];

export const RECIPIENTS = ['individual', 'collective'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const AWARD_FIELDS = ['friendship', 'information', 'advocacy'] as const;
export type AwardField = (typeof AWARD_FIELDS)[number];

/** The rungs of the ladder that the workflow climbs when nobody acts. */
export const RUNGS = ['remind', 'escalate', 'expire'] as const;
export type Rung = (typeof RUNGS)[number];

/** The parts that a proposal, or a paper of a later stage, may consist of. */
export const PART_KINDS = [
  'letter',
  'plan',
  'programme',
  'budget',
  'participants',
  'hosting-consent',
  'required-opinions',
  'translations',
  'achievement-report',
  'council-minutes',
  'other',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Facts of a proposal whose change may be material (rule CONF-CHANGE). */
export const PROPOSAL_FIELDS = [
  'title',
  'purpose',
  'start',
  'end',
  'place',
  'channel',
  'foreignElement',
  'foreignGuests',
  'highestRank',
  'participants',
  'budget',
  'agenda',
  'policies',
  'reportWindow',
  'sequence',
  'workshop',
  'members',
  'followUps',
  'parts',
] as const;
export type ProposalField = (typeof PROPOSAL_FIELDS)[number];

export const CHANNELS = ['party', 'state', 'people'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Pseudonymous id of a person; the name stands in a table of its own. */
export type PersonId = string;
/** Id of an organisation or a unit of it. */
export type UnitId = string;
/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type InstantMs = number;
