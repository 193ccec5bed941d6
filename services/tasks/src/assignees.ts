import { personOf } from '@nhipcau/acts/person-of';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import { type Assignee, type listAssignees as contract, LIMITS } from '@nhipcau/contracts';
import { type ColleagueRow, namesOf, readColleagues } from '@nhipcau/database';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { taskRef } from '@nhipcau/domain/dossier/task';
import { type Handler, notFound, refused } from '@nhipcau/http';
import { type Facts, mayAct } from '@nhipcau/rights';
import type { TasksHouse } from './tasks-house.ts';

/** Whether the colleague could answer the task: the rule that would forbid it to them is the one that forbids giving it to them. */
function judged(row: ColleagueRow, facts: Facts): Pick<Assignee, 'may' | 'rule'> {
  const right = mayAct(personOf(row.id, row), 'claim', facts);
  return right.may ? { may: true } : { may: false, rule: right.rule };
}

/** The colleagues of a task's unit, and to whom of them it may be given. */
export function assignees({ db }: TasksHouse): { readonly listAssignees: Handler<typeof contract> } {
  return {
    async listAssignees({ params, caller }) {
      const ref = taskRef(params.id);
      const found = ref && (await readableDossier(db.as(caller.personId), ref.dossierId, 'read-task', 'assignees'));
      if (ref === undefined || found === undefined || ref.no > found.state.lastTaskNo) return notFound();
      const { state, rules, reader } = found;
      const task = taskNo(state, ref.no);
      if (task === undefined) return refused({ code: 'task-closed' });
      const rows = await readColleagues(db.as(caller.personId), {
        unit: task.unit,
        atMs: reader.nowMs,
        limit: LIMITS.assignees,
        mostHeld: LIMITS.countedTasks,
      });
      const names = await namesOf(db, { units: [], persons: rows.map(({ id }) => id) });
      const facts = { dossier: { state, policy: rules.policy }, task };
      const items = rows.map((row) => ({
        person: names.person(row.id),
        roles: [...new Set(row.appointments.filter(({ unit }) => unit === task.unit).map(({ role }) => role))],
        ...judged(row, facts),
        holds: row.holds,
      }));
      return { status: 200, body: { items } };
    },
  };
}
