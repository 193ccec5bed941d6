import type { Act, DossierState, Kind, PersonId, Policy, RightsRule, Task, UnitId } from '@nhipcau/domain';
import { type Office, officeOfAct, officeOfTask, SUPERVISING_ROLES } from './entitlement.ts';
import { type Appointment, appointmentAs, type Person } from './person.ts';
import { relatedUnits } from './relation.ts';
import { segregationRule } from './segregation.ts';

/** What an act is about; only what is given can be allowed. */
export interface Facts {
  readonly dossier?: { readonly state: DossierState; readonly policy: Policy };
  readonly task?: Task;
  /** The unit for which a dossier is created. */
  readonly owner?: UnitId;
  /** For `assign`: the person who is to answer. */
  readonly assignee?: Person;
  readonly localMode?: boolean;
  /** Whoever drafted the answer for the officer: segregation counts them in. */
  readonly preparedBy?: PersonId;
  /** For `create`: what kind of dossier. */
  readonly kind?: Kind;
  /** For `see-load`: whose. */
  readonly unit?: UnitId;
  /** For `end-sessions`: whose. */
  readonly subject?: PersonId;
  /** For `keep-standing`: who gains by it, as the appointee, holder or stand-in. */
  readonly beneficiary?: PersonId;
  /** For `confirm-break-glass`: who asked. */
  readonly asker?: Person;
}

export type Right =
  | {
      readonly may: true;
      /** The post by which: own, lent, or an emergency opening. */
      readonly instrument: string;
      /** For whom: the person themselves by a post of their own. */
      readonly principal: PersonId;
      readonly unit: UnitId;
    }
  | { readonly may: false; readonly rule: RightsRule };

const no = (rule: RightsRule): Right => ({ may: false, rule });

function by(person: Person, { id, principal, unit }: Appointment): Right {
  return { may: true, instrument: id, principal: principal ?? person.id, unit };
}

function inOffice(person: Person, office: Office): Right {
  const appointment = appointmentAs(person, office.units, office.roles);
  if (appointment !== undefined) return by(person, appointment);
  const inUnit = person.appointments.some((one) => office.units.includes(one.unit));
  return no(inUnit ? 'wrong-role' : 'not-in-unit');
}

function holding(person: Person, roles: readonly string[]): Right {
  const appointment = person.appointments.find((one) => roles.includes(one.role));
  return appointment === undefined ? no('wrong-role') : by(person, appointment);
}

/** Acts that concern no dossier. */
function ofTheHouse(person: Person, act: Act, facts: Facts): Right | undefined {
  switch (act) {
    case 'create':
      return inOffice(person, { units: facts.owner === undefined ? [] : [facts.owner], roles: ['staff', 'head'] });
    case 'step-clock':
      return facts.localMode === true ? holding(person, ['administrator']) : no('local-mode-only');
    case 'edit-calendar':
    case 'keep-organisations':
    case 'keep-accounts':
    case 'renew':
      return holding(person, ['administrator']);
    default:
      return undefined;
  }
}

function reading(person: Person, act: Act, state: DossierState, policy: Policy): Right | undefined {
  const auditor = person.appointments.find((one) => one.role === 'auditor');
  if (auditor !== undefined && (act === 'read-dossier' || act === 'read-task' || act === 'read-history')) {
    return by(person, auditor);
  }
  const units = relatedUnits(state, policy);
  const related = person.appointments.find((one) => units.includes(one.unit) && one.role !== 'administrator');
  if (related === undefined) return no('no-relation');
  // Who did what by which right, and what was erased, is the auditor's to see.
  if (act === 'read-history') return no('wrong-role');
  return act === 'read-dossier' || act === 'read-task' ? by(person, related) : undefined;
}

/** By right of office, unless segregation of duties forbids it to the person. */
function unsegregated(right: Right, person: Person, act: Act, state: DossierState): Right {
  const rule = right.may ? segregationRule(person.id, act, state) : undefined;
  return rule === undefined ? right : no(rule);
}

/**
 * Whether a person may answer a task, or hold it for answering. The task says what is asked, whatever the act is called: an act of
 * another name gains nothing by it, and the domain refuses it as the wrong task's.
 */
function onTask(person: Person, task: Task, state: DossierState): Right {
  if (task.person !== undefined && task.person !== person.id) return no('not-the-assignee');
  return unsegregated(inOffice(person, officeOfTask(task)), person, ANSWERING_ACT[task.kind], state);
}

/** The act by which each kind of task is answered: acts that answer one kind are segregated alike. */
const ANSWERING_ACT: { readonly [K in Task['kind']]: Act } = {
  sign: 'sign',
  check: 'accept',
  revise: 'present',
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

function onDossier(person: Person, act: Act, facts: Facts, state: DossierState): Right {
  const { task } = facts;
  // An act on the dossier as a whole takes no right from a task beside it.
  const office = officeOfAct(act, state);
  if (office !== undefined) return unsegregated(inOffice(person, office), person, act, state);
  if (task === undefined) return no('wrong-role');
  // Letting go decides on nothing: whoever may no longer answer what they hold must be able to hand it back.
  if (act === 'release')
    return task.claimedBy === person.id ? inOffice(person, officeOfTask(task)) : onTask(person, task, state);
  if (act !== 'assign') return onTask(person, task, state);
  const supervisor = inOffice(person, { units: [task.unit], roles: SUPERVISING_ROLES });
  if (!supervisor.may || facts.assignee === undefined) return supervisor;
  const assignee = onTask(facts.assignee, task, state);
  return assignee.may ? supervisor : assignee;
}

/**
 * May this person do this act, and if not, by which rule? The only place that answers it: every door asks here, and nowhere else
 * is segregation of duties decided. The dossier's state is judged by the domain, not here.
 *
 * @returns the appointment by which the act is done, or the rule that forbids it; `no-relation` is answered like a missing dossier
 */
export function mayAct(person: Person, act: Act, facts: Facts): Right {
  if (person.appointments.length === 0) return no('not-appointed');
  const house = ofTheHouse(person, act, facts);
  if (house !== undefined) return house;
  if (facts.dossier === undefined) return act === 'read-history' ? holding(person, ['auditor']) : no('no-relation');
  const { state, policy } = facts.dossier;
  const seen = reading(person, act, state, policy);
  return seen ?? onDossier(person, act, facts, state);
}
