import type { ApprovalLevel, Council, Policy, Quorum } from '../../policy/policy.ts';
import type { Destination, Outcome, Stage } from '../../vocabulary.ts';
import { STAGES } from '../../vocabulary.ts';
import { TRANSITIONS } from '../transitions.ts';
import { BOARD, COUNCIL, DECIDING, MEMBERS, MINISTRIES } from './cast.ts';

const working = (amount: number) => ({ amount, unit: 'working-days' }) as const;

/** A level of `count` seats of the board; `vetoes` names seats by number from 1. */
export function level(count: number, quorum: Quorum, vetoes: readonly number[] = []): ApprovalLevel {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const seats = numbers.map((no) => ({
    seat: `seat-${no}`,
    unit: BOARD,
    role: 'approver' as const,
    veto: vetoes.includes(no),
  }));
  return { seats, quorum };
}

export function council(change: Partial<Council> = {}): Council {
  return {
    unit: COUNCIL,
    members: MEMBERS.map((one) => one.id),
    quorum: { rule: 'share', percent: 80 },
    closesEarly: false,
    ballot: 'open',
    ...change,
  };
}

const CONFERENCE: Policy = {
  kind: 'briefing-conference',
  pinnedOn: '2025-03-03',
  decidingBody: DECIDING,
  steps: { sign: true, check: true, reportAcceptance: true, nomination: true, appraisal: true },
  lead: { amount: 30, unit: 'calendar-days' },
  requiredFields: ['title', 'start', 'end'],
  requiredParts: ['letter', 'plan'],
  materialFields: ['title', 'start', 'end', 'place', 'highestRank'],
  lengths: {
    sign: working(3),
    check: working(3),
    revise: working(10),
    opine: { amount: 15, unit: 'calendar-days' },
    decide: working(5),
    report: { amount: 15, unit: 'calendar-days' },
    'accept-report': working(5),
    nominate: working(10),
    appraise: working(25),
    vote: working(5),
    confirm: working(5),
  },
  ladder: { remindDays: [2, 0], escalateDays: 1 },
  silence: 'escalates',
  consulted: MINISTRIES.map((unit, index) => ({ unit, mustSpeak: index === 0 })),
  levels: [level(2, { rule: 'all' }), level(3, { rule: 'count', count: 2 }, [1])],
  council: council(),
  awards: [
    { award: 'flag', recipients: ['collective'], onceInLife: false },
    { award: 'certificate', recipients: ['individual', 'collective'], onceInLife: false },
    { award: 'medal', recipients: ['individual'], onceInLife: true },
  ],
  rules: [],
};

/** A policy with all the steps of the lifecycle, changed where a test asks for it. */
export function policyOf(change: Partial<Policy> = {}): Policy {
  return { ...CONFERENCE, ...change };
}

/** The mix without signature, check, acceptance, nomination and appraisal. */
export const BARE_STEPS: Policy['steps'] = {
  sign: false,
  check: false,
  reportAcceptance: false,
  nomination: false,
  appraisal: false,
};

/** The lifecycle's own routes: every outcome leads where the table of transitions lets it. */
export function standardRoutes(stage: Stage): Readonly<Record<string, Destination>> {
  const ways: Readonly<Partial<Record<Outcome, readonly Destination[]>>> = TRANSITIONS[stage];
  return Object.fromEntries(
    Object.entries(ways).flatMap(([outcome, [to]]) => (to === undefined ? [] : [[outcome, to]])),
  );
}

export const OUTCOMES_OF_ALL_STAGES: readonly (readonly [Stage, Outcome])[] = STAGES.flatMap((stage) =>
  Object.keys(TRANSITIONS[stage]).map((outcome) => [stage, outcome as Outcome] as const),
);
