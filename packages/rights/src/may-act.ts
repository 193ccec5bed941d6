import type { Act, RightsRule, Task } from '@nhipcau/domain';
import { authorize } from './cedar/authorize.ts';
import { openingEntity, postEntity } from './entities/post-entity.ts';
import type { Facts, Right } from './facts.ts';
import { furthest, obstacleOf } from './obstacle.ts';
import type { Appointment, Person } from './person.ts';
import { answering, holds, ofTheHouse, onTask, onTheWhole, type Question } from './question.ts';

const no = (rule: RightsRule): Right => ({ may: false, rule });

/** Own posts first; but whoever answers what somebody else holds does it in their place. */
function inOrder({ id, appointments }: Person, { task }: Facts): readonly Appointment[] {
  const holder = task?.person ?? task?.claimedBy;
  if (holder === undefined || holder === id) return appointments;
  const [theirs, others] = [
    appointments.filter((one) => one.principal === holder),
    appointments.filter((one) => one.principal !== holder),
  ];
  return [...theirs, ...others];
}

/** One request for each post, until one allows it. */
function asked(person: Person, question: Question, facts: Facts): Right {
  const rules: RightsRule[] = [];
  for (const post of inOrder(person, facts)) {
    const rule = obstacleOf({ ...question, principal: postEntity(person, post, facts.preparedBy) });
    if (rule === undefined)
      return { may: true, instrument: post.id, principal: post.principal ?? person.id, unit: post.unit };
    rules.push(rule);
  }
  const opening = person.openings?.find((one) => authorize({ ...question, principal: openingEntity(one) }).allowed);
  if (opening !== undefined) return { may: true, instrument: opening.id, principal: person.id, unit: opening.unit };
  return no(furthest(rules));
}

/** A task goes to somebody who may answer it, by somebody who supervises its unit. */
function assigning(person: Person, task: Task, facts: Facts, dossier: NonNullable<Facts['dossier']>): Right {
  const supervisor = asked(person, onTask('assign', task, dossier), facts);
  const { assignee } = facts;
  if (!supervisor.may || assignee === undefined) return supervisor;
  if (assignee.appointments.length === 0) return no('not-in-unit');
  const right = asked(assignee, onTask(answering('assign', task), task, dossier), { task });
  if (right.may) return supervisor;
  return no(right.rule === 'no-relation' ? 'not-in-unit' : right.rule);
}

/** Whoever may not decide because of who they are does not draft the decision either. */
function preparing(person: Person, task: Task, facts: Facts, dossier: NonNullable<Facts['dossier']>): Right {
  const right = asked(person, onTask('prepare', task, dossier), facts);
  if (!right.may) return right;
  const post = person.appointments.find((one) => one.id === right.instrument && one.unit === right.unit);
  if (post === undefined) throw new Error(`${right.instrument} is no post of ${person.id}`);
  const { forbidding } = authorize({
    ...onTask(answering('prepare', task), task, dossier),
    principal: postEntity(person, post),
  });
  const personal = forbidding.filter((one) => one.binds === 'person').map((one) => one.rule);
  return personal.length === 0 ? right : no(furthest(personal));
}

/** Nobody answers a task that is not there; a stranger learns not even that. */
function withoutTask(person: Person, dossier: NonNullable<Facts['dossier']>): Right {
  const note = onTheWhole('note', dossier);
  const right = note === undefined ? undefined : asked(person, note, { dossier });
  return no(right?.may === false && right.rule === 'no-relation' ? 'no-relation' : 'wrong-role');
}

/**
 * May this person do this act, and if not, by which rule? The only place that answers it: every door asks here, the policies
 * beside it judge, and nowhere else is segregation of duties decided. The dossier's state is judged by the domain, not here.
 *
 * @returns the post by which the act is done and for whom, or the rule that forbids it; `no-relation` is answered like a missing
 *   dossier
 */
export function mayAct(person: Person, act: Act, facts: Facts): Right {
  if (person.appointments.length === 0) return no('not-appointed');
  const ofHouse = ofTheHouse(act, facts);
  if (ofHouse !== undefined) return asked(person, ofHouse, facts);
  const { dossier, task } = facts;
  if (dossier === undefined) return no('no-relation');
  const onWhole = onTheWhole(act, dossier);
  if (onWhole !== undefined) return asked(person, onWhole, { dossier });
  if (task === undefined) return withoutTask(person, dossier);
  if (act === 'assign') return assigning(person, task, facts, dossier);
  if (act === 'prepare') return preparing(person, task, facts, dossier);
  const action = act === 'release' && holds(person, task) ? 'release' : answering(act, task);
  return asked(person, onTask(action, task, dossier), facts);
}
