import type { Kind, PersonId, Role, Stage, UnitId } from '@nhipcau/domain/vocabulary';
import type { Appointment, Person } from '../person.ts';

export const ACTOR: PersonId = 'actor';
export const PRINCIPAL: PersonId = 'principal';
const BETWEEN: PersonId = 'between';
const TIED: PersonId = 'tied';

interface Scope {
  readonly kinds?: readonly Kind[];
  readonly stages?: readonly Stage[];
}

/** By what somebody acts, and who of those who count as one with them had a hand in the text. */
export interface StandingInCase {
  readonly via: 'own' | 'delegation' | 'absence' | 'ended';
  readonly chain?: readonly PersonId[];
  readonly tied?: readonly PersonId[];
  /** The scope of what was lent, given the dossier's kind and stage. */
  readonly scope?: (kind: Kind, stage: Stage) => Scope;
  readonly inScope: 'yes' | 'other-kind' | 'other-stage';
  readonly hands: readonly PersonId[];
  readonly service?: true;
  /** An office that the person holds elsewhere. */
  readonly also?: Role;
}

const otherStage = (stage: Stage): Stage => (stage === 'execution' ? 'approval' : 'execution');

export const STANDINGS_IN = {
  own: { via: 'own', inScope: 'yes', hands: [] },
  'own, a hand in it': { via: 'own', inScope: 'yes', hands: [ACTOR] },
  "own, one's stand-in had a hand in it": { via: 'own', inScope: 'yes', tied: [TIED], hands: [TIED] },
  'own, an administrator elsewhere': { via: 'own', inScope: 'yes', hands: [], also: 'administrator' },
  'own, an auditor elsewhere': { via: 'own', inScope: 'yes', hands: [], also: 'auditor' },
  'own, a service account': { via: 'own', inScope: 'yes', hands: [], service: true },
  delegation: { via: 'delegation', inScope: 'yes', hands: [] },
  absence: { via: 'absence', inScope: 'yes', hands: [] },
  chain: { via: 'delegation', chain: [BETWEEN], inScope: 'yes', hands: [] },
  'within its scope': {
    via: 'delegation',
    scope: (kind, stage) => ({ kinds: [kind], stages: [stage, otherStage(stage)] }),
    inScope: 'yes',
    hands: [],
  },
  'of another kind': {
    via: 'delegation',
    scope: () => ({ kinds: ['cluster-conference'] }),
    inScope: 'other-kind',
    hands: [],
  },
  'for another stage': {
    via: 'absence',
    scope: (_, stage) => ({ stages: [otherStage(stage)] }),
    inScope: 'other-stage',
    hands: [],
  },
  ended: { via: 'ended', inScope: 'yes', hands: [] },
  'delegation, the actor had a hand in it': { via: 'delegation', inScope: 'yes', hands: [ACTOR] },
  'absence, the absent had a hand in it': { via: 'absence', inScope: 'yes', hands: [PRINCIPAL] },
  'chain, who lent it on had a hand in it': {
    via: 'absence',
    chain: [BETWEEN],
    inScope: 'yes',
    hands: [BETWEEN],
  },
  'delegation, another stand-in had a hand in it': {
    via: 'delegation',
    tied: [TIED],
    inScope: 'yes',
    hands: [TIED],
  },
} as const satisfies Record<string, StandingInCase>;

export const INSTRUMENT = 'instrument:1';

/** The person of a cell: one post, own or lent, or what is left when it has ended. */
export function personOf(one: StandingInCase, role: Role, unit: UnitId, kind: Kind, stage: Stage): Person {
  const post: Appointment =
    one.via === 'ended'
      ? { id: 'appointment:left', role: 'staff', unit: 'left-behind' }
      : { id: INSTRUMENT, role, unit, ...lent(one, kind, stage) };
  const also: Appointment[] = one.also === undefined ? [] : [{ id: 'also', role: one.also, unit: 'left-behind' }];
  return {
    id: ACTOR,
    appointments: [post, ...also],
    ...(one.tied === undefined || one.via !== 'own' ? {} : { tied: one.tied }),
    ...(one.service === undefined ? {} : { service: one.service }),
  };
}

function lent({ via, chain, tied, scope }: StandingInCase, kind: Kind, stage: Stage): Partial<Appointment> {
  if (via !== 'delegation' && via !== 'absence') return {};
  return {
    principal: PRINCIPAL,
    via,
    ...(chain === undefined ? {} : { chain }),
    ...(tied === undefined ? {} : { tied }),
    ...scope?.(kind, stage),
  };
}
