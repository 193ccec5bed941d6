import { openTasks } from '@nhipcau/domain/dossier/state';
import { mayAct } from '@nhipcau/rights';
import type { House, StoredCase } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** I3: whatever is asked, there is somebody who may answer it. */
export function everyTaskHasSomebody({ cases, people }: House): readonly Violation[] {
  return cases.flatMap((one) => one.openTasks.flatMap(({ no, kind }) => unanswerable(one, no, kind, people)));
}

function unanswerable(one: StoredCase, no: number, kind: string, people: House['people']): readonly Violation[] {
  const { id, state, rules } = one;
  const task = state.tasks.find((known) => known.no === no && known.state === 'open');
  if (task === undefined || state.standing === 'closed' || state.decided !== null)
    return [violation('I3', id, `task ${no} (${kind}) stands open where nothing is asked`)];
  const facts = { dossier: { state, policy: rules.policy }, task };
  // Whoever may hold a task may answer it: the same right is asked for both.
  if (people.some((person) => mayAct(person, 'claim', facts).may)) return [];
  return [violation('I3', id, `nobody may answer task ${no} (${kind} at ${task.unit}, ${task.role})`)];
}

/** I4, the half that a fold cannot see: an open dossier waits for somebody, for an instant or for the worker. */
export function nothingIsStuck({ cases }: House): readonly Violation[] {
  return cases.flatMap(({ id, state, nextAtMs, unseen }) => {
    if (state.standing !== 'open') return [];
    const waits = openTasks(state).length > 0 || nextAtMs !== null || (state.decided !== null && unseen);
    return waits
      ? []
      : [violation('I4', id, `stands in ${state.stage}, decided ${state.decided}, and nothing will move it`)];
  });
}
