import type { Policy } from '@nhipcau/domain/policy/policy';

export const MINISTRIES = ['ministry-1', 'ministry-2', 'ministry-3', 'ministry-4', 'ministry-5', 'ministry-6'] as const;
const MEMBERS = ['member-1', 'member-2', 'member-3', 'member-4', 'member-5'] as const;
export const UNITS: readonly string[] = ['owner', 'deciding', 'council', ...MINISTRIES];

const working = (amount: number) => ({ amount, unit: 'working-days' }) as const;

/** Every step of the lifecycle, two bodies asked, one level, a reminder two days before and on the due day. */
export const STANDARD_POLICY: Policy = {
  kind: 'briefing-conference',
  pinnedOn: '2023-10-02',
  decidingBody: 'deciding',
  steps: { sign: true, check: true, reportAcceptance: true, nomination: true, appraisal: true },
  lead: working(5),
  requiredFields: ['title'],
  requiredParts: [],
  materialFields: ['place'],
  lengths: {
    check: working(3),
    opine: working(10),
    decide: working(5),
    report: working(10),
    'accept-report': working(5),
    vote: working(5),
  },
  ladder: { remindDays: [2, 0], escalateDays: 1 },
  silence: 'escalates',
  consulted: MINISTRIES.slice(0, 2).map((unit) => ({ unit, mustSpeak: false })),
  levels: [{ seats: [{ seat: 'lead', unit: 'deciding', role: 'approver', veto: true }], quorum: { rule: 'all' } }],
  council: {
    unit: 'council',
    members: MEMBERS.slice(0, 3),
    quorum: { rule: 'share', percent: 60 },
    closesEarly: true,
    ballot: 'open',
  },
  awards: [{ award: 'certificate', recipients: ['individual'], onceInLife: false }],
  rules: [],
};

/** A cited rule of this policy takes silence for consent, so that a consultation can expire. */
export const SILENT_POLICY: Policy = { ...STANDARD_POLICY, silence: 'consents' };

/** The mix that the peers were measured on: no letters, no deadlines. */
export const BENCH_POLICY: Policy = {
  ...STANDARD_POLICY,
  kind: 'bench',
  steps: { sign: false, check: false, reportAcceptance: false, nomination: false, appraisal: false },
  lengths: {},
  consulted: MINISTRIES.map((unit) => ({ unit, mustSpeak: false })),
  levels: [
    { seats: [{ seat: 'lead', unit: 'deciding', role: 'approver', veto: false }], quorum: { rule: 'all' } },
    { seats: [{ seat: 'head', unit: 'deciding', role: 'head', veto: true }], quorum: { rule: 'all' } },
  ],
  council: {
    unit: 'council',
    members: MEMBERS,
    quorum: { rule: 'share', percent: 80 },
    closesEarly: true,
    ballot: 'open',
  },
};
