import { instantText } from '@nhipcau/acts/instant-text';
import { personOf } from '@nhipcau/acts/person-of';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import { type AnyRefusal, ENDPOINTS, type Endpoint, type EndpointsOf, type PreparationShown } from '@nhipcau/contracts';
import {
  type Database,
  type DossierReading,
  dropPreparation,
  namesOf,
  type PreparationRow,
  readPreparation,
  savePreparation,
} from '@nhipcau/database';
import { allowance } from '@nhipcau/domain/dossier/allowance';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { taskRef } from '@nhipcau/domain/dossier/task';
import type { Act } from '@nhipcau/domain/vocabulary';
import { bodyFaults, type Handlers, notFound, refused } from '@nhipcau/http';
import { mayAct } from '@nhipcau/rights';
import type { TasksHouse } from './tasks-house.ts';

type PreparationHandlers = Pick<
  Handlers<EndpointsOf<'tasks'>>,
  'readPreparation' | 'prepareAnswer' | 'dropPreparation'
>;

/** The door of an answer: what is drafted must fit it. */
function doorOf(act: Act): Endpoint | undefined {
  return Object.values(ENDPOINTS).find(
    (declared: Endpoint) =>
      declared.act === act && declared.method === 'POST' && declared.path.startsWith('/tasks/{id}/'),
  );
}

export async function preparationShown(db: Database, row: PreparationRow): Promise<PreparationShown> {
  const names = await namesOf(db, { persons: [row.preparedBy], units: [] });
  const { act, body, revision, preparedBy, preparedAtMs } = row;
  return { act, body, revision, preparedBy: names.person(preparedBy), preparedAt: instantText(preparedAtMs) };
}

/** Why this person may not draft the answer of this task, if they may not: by rule of rights, then by the dossier's state. */
function preparingRefusal(
  personId: string,
  { state, rules, reader }: DossierReading,
  no: number,
  act?: Act,
): AnyRefusal | undefined {
  const task = taskNo(state, no);
  if (task === undefined) return { code: 'task-closed' };
  const dossier = { state, policy: rules.policy };
  const right = mayAct(personOf(personId, reader), 'prepare', { dossier, task });
  if (!right.may) return { code: right.rule === 'no-relation' ? 'reader-only' : right.rule };
  return allowance(state, act ?? 'prepare', no);
}

/** A clerk drafts what the officer answers with: the draft counts for nothing until it is sent by whoever has the task. */
export function preparations({ db }: TasksHouse): PreparationHandlers {
  const found = async (personId: string, id: string) => {
    const ref = taskRef(id);
    const reading = ref && (await readableDossier(db.as(personId), ref.dossierId, 'read-task', 'task'));
    return ref === undefined || reading === undefined || ref.no > reading.state.lastTaskNo
      ? undefined
      : { ref, reading };
  };
  return {
    async readPreparation({ params, caller }) {
      const on = await found(caller.personId, params.id);
      const row = on && (await readPreparation(db.as(caller.personId), on.ref));
      return row === undefined ? notFound() : { status: 200, body: await preparationShown(db, row) };
    },

    async prepareAnswer({ params, caller, body }) {
      const on = await found(caller.personId, params.id);
      if (on === undefined) return notFound();
      const refusal = preparingRefusal(caller.personId, on.reading, on.ref.no, body.act);
      if (refusal !== undefined) return refused(refusal);
      const faults = bodyFaults(doorOf(body.act)?.body ?? {}, body.body, '/body');
      if (faults.length > 0) return { refusals: faults };
      const row = await savePreparation(db.as(caller.personId), { ...on.ref, act: body.act, body: body.body });
      return { status: 200, body: await preparationShown(db, row) };
    },

    async dropPreparation({ params, caller }) {
      const on = await found(caller.personId, params.id);
      if (on === undefined) return notFound();
      const refusal = preparingRefusal(caller.personId, on.reading, on.ref.no);
      if (refusal !== undefined) return refused(refusal);
      if (!(await dropPreparation(db.as(caller.personId), on.ref))) return notFound();
      return { status: 200, body: {} };
    },
  };
}
