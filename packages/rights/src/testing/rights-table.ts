import { judge, nominate, nominee, vote } from '@nhipcau/domain/dossier/testing/acts';
import { council } from '@nhipcau/domain/dossier/testing/policies';
import {
  atAcceptance,
  atApproval,
  atCheck,
  atConsultation,
  atExecution,
  atNomination,
  atReporting,
  atSign,
  atVote,
  draft,
} from '@nhipcau/domain/dossier/testing/scenes';
import type { Story } from '@nhipcau/domain/dossier/testing/story';
import type { Act, Role, TaskKind } from '@nhipcau/domain/vocabulary';

/** What a unit is to the dossier of every test. */
export const RELATIONS = {
  owner: 'owner',
  'co-owner': 'co-owner',
  deciding: 'deciding-body',
  consulted: 'ministry-1',
  seat: 'board',
  council: 'council',
  none: 'elsewhere',
} as const;
export type Relation = keyof typeof RELATIONS;

/** Where a dossier stands, what is asked there and of whom; written here once more, from the lifecycle and not from the policies. */
export interface Scene {
  readonly at: () => Story;
  readonly related: readonly Relation[];
  /** The task, at which unit, who answers it by which acts. */
  readonly task?: {
    readonly kind: TaskKind;
    readonly at: Relation;
    readonly acts: readonly Act[];
    readonly roles: readonly Role[];
    /** Whoever had a hand in the text has no say. */
    readonly segregated?: true;
    /** An organisation is bound by it, though it decides on nothing. */
    readonly binding?: true;
  };
}

const ASKED: readonly Relation[] = ['owner', 'co-owner', 'deciding', 'seat'];
const CONSULTED: readonly Relation[] = [...ASKED, 'consulted'];
const ALL: readonly Relation[] = [...CONSULTED, 'council'];

function revising(): Story {
  const story = atApproval();
  judge(story, 1, 'return');
  story.crosses();
  return story;
}

function appraising(): Story {
  const story = atNomination();
  nominate(story, nominee(1));
  return story;
}

function confirming(): Story {
  const story = atVote({ council: council({ closesEarly: true }) });
  for (const no of [1, 2, 3, 4]) vote(story, no, [1, 2]);
  return story;
}

function overdue(): Story {
  const story = atConsultation();
  for (const rung of ['remind', 'remind', 'escalate'] as const) story.stepsToNextInstant().climbs(rung);
  return story;
}

export const SCENES = {
  drafting: { at: draft, related: ['owner', 'co-owner'] },
  signing: {
    at: atSign,
    related: ASKED,
    task: { kind: 'sign', at: 'owner', acts: ['sign', 'send-back'], roles: ['head'], binding: true },
  },
  checking: {
    at: atCheck,
    related: ASKED,
    task: { kind: 'check', at: 'deciding', acts: ['accept', 'return'], roles: ['lead'], segregated: true },
  },
  revising: {
    at: revising,
    related: CONSULTED,
    task: { kind: 'revise', at: 'owner', acts: [], roles: ['staff', 'head'] },
  },
  consulting: {
    at: atConsultation,
    related: CONSULTED,
    task: { kind: 'opine', at: 'consulted', acts: ['opine'], roles: ['officer', 'head'], segregated: true },
  },
  overdue: {
    at: overdue,
    related: CONSULTED,
    task: { kind: 'overdue', at: 'consulted', acts: ['acknowledge-overdue'], roles: ['head'] },
  },
  approving: {
    at: atApproval,
    related: CONSULTED,
    task: { kind: 'decide', at: 'seat', acts: ['decide'], roles: ['approver'], segregated: true },
  },
  executing: {
    at: atExecution,
    related: CONSULTED,
    task: { kind: 'carry-out', at: 'owner', acts: ['finish'], roles: ['staff', 'head'] },
  },
  reporting: {
    at: atReporting,
    related: CONSULTED,
    task: { kind: 'report', at: 'owner', acts: ['file-report'], roles: ['staff', 'head'] },
  },
  accepting: {
    at: atAcceptance,
    related: CONSULTED,
    task: {
      kind: 'accept-report',
      at: 'deciding',
      acts: ['accept-report', 'return-report'],
      roles: ['lead'],
      segregated: true,
    },
  },
  nominating: {
    at: atNomination,
    related: ALL,
    task: { kind: 'nominate', at: 'owner', acts: ['nominate'], roles: ['head'], binding: true },
  },
  appraising: {
    at: appraising,
    related: ALL,
    task: { kind: 'appraise', at: 'council', acts: ['appraise'], roles: ['secretary'], segregated: true },
  },
  voting: {
    at: atVote,
    related: ALL,
    task: { kind: 'vote', at: 'council', acts: ['vote'], roles: ['member'], segregated: true },
  },
  confirming: {
    at: confirming,
    related: ALL,
    task: { kind: 'confirm', at: 'deciding', acts: ['confirm'], roles: ['head'], segregated: true },
  },
} as const satisfies Record<string, Scene>;

/** Acts on the dossier as a whole: which offices may, whatever the stage. */
export const ON_WHOLE: Partial<
  Record<Act, { readonly at: readonly Relation[]; readonly roles: readonly Role[]; readonly segregated?: true }>
> = {
  'edit-draft': { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  present: { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  start: { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  note: { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  'reach-milestone': { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  'propose-change': { at: ['owner', 'co-owner'], roles: ['staff', 'head'] },
  withdraw: { at: ['owner'], roles: ['staff', 'head'] },
  recall: { at: ['owner'], roles: ['head'] },
  cancel: { at: ['owner'], roles: ['head'] },
  'close-consultation': { at: ['deciding'], roles: ['lead'], segregated: true },
};

export const READING: readonly Act[] = ['read-dossier', 'read-task', 'read-history'];
export const SUPERVISORS: readonly Role[] = ['head', 'lead', 'secretary'];
