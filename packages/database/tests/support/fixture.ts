import type { Policy } from '@nhipcau/domain/policy/policy';
import type { Role } from '@nhipcau/domain/vocabulary';

const MINISTRIES = ['ministry-1', 'ministry-2', 'ministry-3', 'ministry-4', 'ministry-5', 'ministry-6'] as const;
const MEMBERS = ['member-1', 'member-2', 'member-3', 'member-4', 'member-5'] as const;

export const UNITS: readonly string[] = ['owner', 'deciding', 'council', 'house', 'elsewhere', ...MINISTRIES];

export const PEOPLE: readonly { id: string; unit: string; role: Role }[] = [
  { id: 'staff-1', unit: 'owner', role: 'staff' },
  { id: 'head-1', unit: 'owner', role: 'head' },
  { id: 'lead-1', unit: 'deciding', role: 'lead' },
  { id: 'approver-1', unit: 'deciding', role: 'approver' },
  { id: 'deciding-head', unit: 'deciding', role: 'head' },
  { id: 'auditor-1', unit: 'house', role: 'auditor' },
  { id: 'stranger-1', unit: 'elsewhere', role: 'staff' },
  { id: 'secretary-1', unit: 'council', role: 'secretary' },
  ...MINISTRIES.map((unit, index) => ({ id: `officer-${index + 1}`, unit, role: 'officer' as const })),
  ...MEMBERS.map((id) => ({ id, unit: 'council', role: 'member' as const })),
];

/** The mix of the bench: six opinions, two levels, execution, report, five votes closing early, confirmation. */
export const BENCH_POLICY: Policy = {
  kind: 'bench',
  pinnedOn: '2024-01-01',
  decidingBody: 'deciding',
  steps: { sign: false, check: false, reportAcceptance: true, nomination: true, appraisal: true },
  lead: { amount: 30, unit: 'calendar-days' },
  requiredFields: ['title'],
  requiredParts: [],
  materialFields: ['place'],
  lengths: { opine: { amount: 15, unit: 'calendar-days' }, decide: { amount: 5, unit: 'working-days' } },
  ladder: { remindDays: [2, 0], escalateDays: 1 },
  silence: 'escalates',
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
  awards: [{ award: 'medal', recipients: ['individual'], onceInLife: true }],
  rules: [],
};
