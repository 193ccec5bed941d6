import type { RoutingRow } from '@nhipcau/domain/policy/routing';
import { localDate } from '@nhipcau/domain/time/local-date';
import type { Role } from '@nhipcau/domain/vocabulary';

export const UNITS = [
  'owner',
  'partner',
  'deciding',
  'asked-a',
  'asked-b',
  'asked-c',
  'council',
  'elsewhere',
  'house',
] as const;
type Unit = (typeof UNITS)[number];

/** Everybody in the tests, by the name under which tests speak of them. */
export const PEOPLE = {
  staff: ['owner', 'staff'],
  colleague: ['owner', 'staff'],
  head: ['owner', 'head'],
  lead: ['deciding', 'lead'],
  'approver-1': ['deciding', 'approver'],
  'approver-2': ['deciding', 'approver'],
  leader: ['deciding', 'head'],
  'officer-a': ['asked-a', 'officer'],
  'second-officer-a': ['asked-a', 'officer'],
  'head-a': ['asked-a', 'head'],
  'officer-b': ['asked-b', 'officer'],
  secretary: ['council', 'secretary'],
  'member-1': ['council', 'member'],
  'member-2': ['council', 'member'],
  'member-3': ['council', 'member'],
  'member-4': ['council', 'member'],
  'member-5': ['council', 'member'],
  auditor: ['house', 'auditor'],
  administrator: ['house', 'administrator'],
  stranger: ['elsewhere', 'officer'],
  /** Writes for the owner, and is also asked, decides and votes elsewhere: what segregation is about. */
  'many-hats': ['owner', 'staff'],
} as const satisfies Record<string, readonly [Unit, Role]>;
export type Somebody = keyof typeof PEOPLE | 'nobody';

/** Further posts of one person. */
export const MORE_POSTS: readonly (readonly [Somebody, Unit, Role])[] = [
  ['many-hats', 'asked-a', 'officer'],
  ['many-hats', 'deciding', 'lead'],
  ['many-hats', 'deciding', 'approver'],
  ['many-hats', 'council', 'member'],
];

export const ROUTING: RoutingRow = {
  id: 'test',
  kind: '*',
  owner: 'owner',
  from: localDate('2020-01-01'),
  to: null,
  decidingBody: 'deciding',
  consulted: [
    { unit: 'asked-a', mustSpeak: true },
    { unit: 'asked-b', mustSpeak: false },
  ],
  levels: [
    { seats: [{ seat: 'first', unit: 'deciding', role: 'approver', veto: false }], quorum: { rule: 'all' } },
    { seats: [{ seat: 'last', unit: 'deciding', role: 'approver', veto: true }], quorum: { rule: 'all' } },
  ],
  council: { unit: 'council', closesEarly: true, ballot: 'open' },
  source: { kind: 'house', number: null, date: null, issuer: 'test', article: null },
  certainty: 'U',
};
