import type { LocalDate } from '../time/local-date.ts';
import { localDate } from '../time/local-date.ts';
import type { Kind, PartKind, ProposalField, TaskKind } from '../vocabulary.ts';
import type { Policy } from './policy.ts';

/** What one kind of dossier asks for over a span of days; its lengths are named by the rules that hold them. */
export interface KindRow {
  readonly kind: Kind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly foreignElement: boolean;
  readonly steps: Policy['steps'];
  /** Id of the rule for filing before the event. */
  readonly lead: string;
  /** Id of the rule for the time to answer, by task. */
  readonly lengths: Readonly<Partial<Record<TaskKind, string>>>;
  readonly requiredFields: readonly ProposalField[];
  readonly requiredParts: readonly PartKind[];
  readonly materialFields: readonly ProposalField[];
}

const CARRIED = { from: localDate('2023-01-01'), to: null } as const;

const ALL_STEPS: Policy['steps'] = {
  sign: true,
  check: true,
  reportAcceptance: true,
  nomination: true,
  appraisal: true,
};

const HOUSE_LENGTHS: Readonly<Partial<Record<TaskKind, string>>> = {
  sign: 'INT-CHECK',
  check: 'INT-CHECK',
  revise: 'INT-REPLY',
  opine: 'INT-REPLY',
  decide: 'INT-APPROVE',
  report: 'INT-REPORT',
  'accept-report': 'INT-ACCEPT',
  nominate: 'INT-REPLY',
  appraise: 'AWD-APPRAISE',
  vote: 'INT-VOTE',
  confirm: 'INT-APPROVE',
};

const HOUSE_FIELDS: readonly ProposalField[] = [
  'title',
  'purpose',
  'start',
  'end',
  'place',
  'channel',
  'foreignGuests',
  'budget',
];

/** Rule CONF-CHANGE: topic, rank, date and place; the house asks the same of dossiers without a foreign element. */
const MATERIAL_FIELDS: readonly ProposalField[] = ['title', 'start', 'end', 'place', 'foreignElement', 'highestRank'];

/** A dossier without a foreign element, under the house rules. */
function domestic(kind: Kind, more: readonly ProposalField[] = []): KindRow {
  return {
    ...CARRIED,
    kind,
    foreignElement: false,
    steps: ALL_STEPS,
    lead: 'INT-LEAD',
    lengths: HOUSE_LENGTHS,
    requiredFields: [...HOUSE_FIELDS, ...more],
    requiredParts: ['letter', 'plan'],
    materialFields: MATERIAL_FIELDS,
  };
}

export const KIND_ROWS: readonly KindRow[] = [
  domestic('briefing-conference', ['participants', 'sequence']),
  domestic('coordination-meeting', ['agenda']),
  domestic('review-conference', ['reportWindow']),
  domestic('cluster-conference', ['members']),
  {
    ...domestic('international-conference', ['participants', 'highestRank']),
    from: localDate('2020-04-15'),
    foreignElement: true,
    lead: 'CONF-LEAD-OTHER',
    lengths: { ...HOUSE_LENGTHS, opine: 'CONF-REPLY', report: 'CONF-REPORT' },
    requiredParts: ['letter', 'plan', 'programme', 'participants', 'budget'],
  },
  {
    ...domestic('bench'),
    steps: { sign: false, check: false, reportAcceptance: false, nomination: false, appraisal: false },
    // The systems measured beside us set no due days in this mix.
    lengths: {},
    requiredFields: ['title', 'start', 'end'],
    requiredParts: [],
  },
];
