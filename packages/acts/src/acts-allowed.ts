import { ANSWERS, allowance } from '@nhipcau/domain/dossier/allowance';
import { closedChoices, hindrances } from '@nhipcau/domain/dossier/hindrance';
import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { Refusal } from '@nhipcau/domain/refusal';
import type { RightsRule } from '@nhipcau/domain/rights-rules';
import type { Act, InstantMs, TaskKind } from '@nhipcau/domain/vocabulary';
import { holds, mayAct, type Person, type Right } from '@nhipcau/rights';

/** An act that a reader might do: whether they may, and if not, by which rule of rights or state. */
export interface ActOpen {
  readonly act: Act;
  readonly may: boolean;
  readonly task?: Task;
  readonly rule?: RightsRule;
  readonly refusals: readonly Refusal[];
  /** What it may not say here, though it may be done: each at its place in the act's words. */
  readonly closedChoices: readonly Refusal[];
}

/** Acts on the dossier as a whole, in the order of the lifecycle. */
const ACTS_ON_DOSSIER: readonly Act[] = [
  'edit-draft',
  'present',
  'recall',
  'withdraw',
  'close-consultation',
  'start',
  'note',
  'reach-milestone',
  'propose-change',
  'cancel',
];

const HOLDING_ACTS: readonly Act[] = ['claim', 'release', 'assign'];

/** The acts that answer each kind of task: the domain's table, read the other way. */
const ANSWERING = Object.entries(ANSWERS) as readonly [Act, TaskKind][];

function answeringActs(kind: TaskKind): readonly Act[] {
  return kind === 'revise'
    ? ['edit-draft', 'present']
    : ANSWERING.filter(([, answered]) => answered === kind).map(([act]) => act);
}

interface Dossier {
  readonly state: DossierState;
  readonly policy: Policy;
  /** Business time of the reading, milliseconds since the epoch: some acts wait for their day. */
  readonly nowMs: InstantMs;
}

function actOpen(person: Person, act: Act, dossier: Dossier, task?: Task): ActOpen {
  const onWhole = task === undefined || task.kind === 'revise';
  const right = mayAct(person, act, onWhole ? { dossier } : { dossier, task });
  const refusal = onWhole
    ? allowance(dossier.state, act)
    : (allowance(dossier.state, act, task.no) ?? (act === 'prepare' ? undefined : heldByAnother(person, act, task)));
  const refusals = refusal === undefined ? hindrances(dossier.state, act, dossier.nowMs) : [refusal];
  return {
    act,
    may: right.may && refusals.length === 0,
    ...(task === undefined ? {} : { task }),
    ...(right.may ? {} : { rule: right.rule }),
    refusals,
    closedChoices: closedChoices(dossier.policy, act),
  };
}

function heldByAnother(person: Person, act: Act, task: Task): Refusal | undefined {
  const own = holds(person, task);
  if (act === 'release') return own ? undefined : { code: 'not-claimed' };
  return task.claimedBy !== undefined && !own && act !== 'assign' ? { code: 'task-claimed-by-another' } : undefined;
}

/** Every act on one task, for this reader. */
export function actsOnTask(person: Person, dossier: Dossier, task: Task): ActOpen[] {
  const holding = task.kind === 'revise' ? [] : HOLDING_ACTS;
  return [...answeringActs(task.kind), ...holding].map((act) => actOpen(person, act, dossier, task));
}

/** Whether this reader may draft the answer of a task for whoever gives it. */
export function preparingOpen(person: Person, dossier: Dossier, task: Task): ActOpen {
  return actOpen(person, 'prepare', dossier, task);
}

/** By which office this reader would answer a task; nothing where they may not. */
export function answeringRight(
  person: Person,
  dossier: Omit<Dossier, 'nowMs'>,
  task: Task,
): Extract<Right, { may: true }> | undefined {
  for (const act of answeringActs(task.kind)) {
    const right = mayAct(person, act, task.kind === 'revise' ? { dossier } : { dossier, task });
    if (right.may) return right;
  }
  return undefined;
}

/** In whose office somebody answers a task that is given to them, where they have none of their own for it. */
export function officeGiven(person: Person, dossier: Omit<Dossier, 'nowMs'>, task: Task): string | undefined {
  // Own posts before lent ones, whoever holds it until now.
  const { claimedBy: _until, ...free } = task;
  const right = answeringRight(person, dossier, free);
  return right === undefined || right.principal === person.id ? undefined : right.principal;
}

/** Every act on the dossier, and on the open tasks of the reader's own units. */
export function actsOnDossier(person: Person, dossier: Dossier): ActOpen[] {
  const units = new Set(person.appointments.map((appointment) => appointment.unit));
  const own = openTasks(dossier.state).filter((task) => units.has(task.unit) && task.kind !== 'revise');
  return [
    ...ACTS_ON_DOSSIER.map((act) => actOpen(person, act, dossier)),
    ...own.flatMap((task) => actsOnTask(person, dossier, task)),
  ];
}
