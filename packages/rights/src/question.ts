import type { Act, Task, TaskKind } from '@nhipcau/domain';
import { ANSWERS } from '@nhipcau/domain/dossier/allowance';
import type { Entity, Request } from './cedar/authorize.ts';
import { knownDossier } from './entities/dossier-entity.ts';
import type { Facts } from './facts.ts';
import type { Person } from './person.ts';

/** What Cedar is asked, whatever post it is asked for. */
export type Question = Omit<Request, 'principal'>;

const HOUSE: Entity = { type: 'House', attrs: {} };

type HouseContext = (facts: Facts) => Question['context'];
const nothing: HouseContext = () => ({});
const gaining: HouseContext = ({ beneficiary }) => (beneficiary === undefined ? {} : { beneficiary });

/** Acts that concern no dossier, with the facts that their policies ask for. */
const OF_THE_HOUSE: Partial<Record<Act, HouseContext>> = {
  create: ({ owner, kind }) => ({
    ...(owner === undefined ? {} : { unit: owner }),
    ...(kind === undefined ? {} : { kind }),
  }),
  'step-clock': ({ localMode }) => ({ localMode: localMode === true }),
  'edit-calendar': nothing,
  'keep-organisations': nothing,
  renew: nothing,
  'keep-accounts': gaining,
  'keep-standing': gaining,
  'check-rights': nothing,
  'read-keeping': nothing,
  'stand-in': nothing,
  'see-load': ({ unit }) => (unit === undefined ? {} : { unit }),
  'end-sessions': ({ subject }) => (subject === undefined ? {} : { subject }),
  'break-glass': nothing,
  'confirm-break-glass': ({ asker }) => (asker === undefined ? {} : { askers: [asker.id, ...(asker.tied ?? [])] }),
};

/** Acts on the dossier as a whole: they take no right from a task beside it. */
const ON_THE_WHOLE: ReadonlySet<Act> = new Set<Act>([
  'read-dossier',
  'read-task',
  'read-history',
  'edit-draft',
  'present',
  'start',
  'note',
  'reach-milestone',
  'propose-change',
  'withdraw',
  'recall',
  'cancel',
  'close-consultation',
]);

/** What the policies call answering each kind of task. */
const ANSWERING: { readonly [K in TaskKind]: string } = {
  sign: 'sign',
  check: 'accept',
  revise: 'revise',
  opine: 'opine',
  decide: 'decide',
  'carry-out': 'finish',
  report: 'file-report',
  'accept-report': 'accept-report',
  nominate: 'nominate',
  appraise: 'appraise',
  vote: 'vote',
  confirm: 'confirm',
  overdue: 'acknowledge-overdue',
};

export function ofTheHouse(act: Act, facts: Facts): Question | undefined {
  const contextOf = OF_THE_HOUSE[act];
  if (contextOf !== undefined) return { action: act, resource: HOUSE, context: contextOf(facts) };
  // Auditing at all, for what concerns no single dossier.
  return act === 'read-history' && facts.dossier === undefined
    ? { action: act, resource: HOUSE, context: {} }
    : undefined;
}

export function onTheWhole(act: Act, { state, policy }: NonNullable<Facts['dossier']>): Question | undefined {
  return ON_THE_WHOLE.has(act) ? { action: act, resource: knownDossier(state, policy), context: {} } : undefined;
}

/**
 * The task says what is asked, whatever the act is called: an act of another name gains nothing by it, and the domain refuses it as
 * the wrong task's.
 */
export function answering(act: Act, task: Task): string {
  const answered = (ANSWERS as Partial<Record<Act, TaskKind>>)[act];
  return answered === task.kind ? act : ANSWERING[task.kind];
}

export function holds(person: Person, { claimedBy }: Task): boolean {
  return (
    claimedBy === person.id ||
    person.appointments.some(({ principal }) => principal !== undefined && principal === claimedBy)
  );
}

export function onTask(action: string, task: Task, { state, policy }: NonNullable<Facts['dossier']>): Question {
  const { kind, unit, role, person, claimedBy } = task;
  const asked = {
    asks: kind,
    unit,
    role,
    ...(person === undefined ? {} : { assignee: person }),
    ...(claimedBy === undefined ? {} : { holder: claimedBy }),
  };
  return { action, resource: knownDossier(state, policy), context: { task: asked } };
}
