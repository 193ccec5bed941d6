import { actsOnTask, answeringRight, preparingOpen } from '@nhipcau/acts/acts-allowed';
import { given } from '@nhipcau/acts/given';
import { personOf } from '@nhipcau/acts/person-of';
import { lentFor } from '@nhipcau/acts/posts-seen';
import { changedFields } from '@nhipcau/acts/proposal-text';
import { readableDossier } from '@nhipcau/acts/readable-dossier';
import { actShown } from '@nhipcau/acts/shown/act-shown';
import { actingFor } from '@nhipcau/acts/shown/acting-for';
import { commendationShown } from '@nhipcau/acts/shown/commendation-standing';
import { consultationBoards } from '@nhipcau/acts/shown/consultation-board';
import { summaryShown } from '@nhipcau/acts/shown/dossier-summary';
import { type DossierRecord, eventsOf, readRecord } from '@nhipcau/acts/shown/record';
import { reportShown } from '@nhipcau/acts/shown/report-shown';
import { signaturesOf } from '@nhipcau/acts/shown/signature';
import { taskShown } from '@nhipcau/acts/shown/task-shown';
import { currentVersion, versionsShown } from '@nhipcau/acts/shown/version-shown';
import { type readTask as contract, faultOf, type Language, type TaskDetail } from '@nhipcau/contracts';
import { readPreparation, type TaskRow } from '@nhipcau/database';
import { currentDocument } from '@nhipcau/domain/dossier/decide';
import { taskNo } from '@nhipcau/domain/dossier/state';
import { taskRef } from '@nhipcau/domain/dossier/task';
import { lateFiling } from '@nhipcau/domain/proposal/late-filing';
import { type Handler, notFound } from '@nhipcau/http';
import { preparationShown } from './preparations.ts';
import { QUESTIONS } from './questions.ts';
import { returnedBefore, whyReturned } from './returned.ts';
import { taskClosing } from './task-closing.ts';
import type { TasksHouse } from './tasks-house.ts';

/** The last answer of the same unit in an earlier round, beside what has changed since: it counts only when confirmed. */
function earlierAnswer(record: DossierRecord, task: TaskRow): TaskDetail['earlier'] {
  if (task.kind !== 'opine') return undefined;
  const rounds = new Map(record.tasks.map((one) => [one.no, one.round]));
  const given = eventsOf(record.log, 'OpinionGiven').findLast(
    ({ event }) => event.unit === task.unit && (rounds.get(event.task) ?? 0) < task.round,
  )?.event;
  if (given === undefined) return undefined;
  const versions = versionsShown(record);
  const before = versions.find((version) => version.documentHash === given.documentHash)?.content;
  const now = currentVersion(record)?.content;
  return {
    round: rounds.get(given.task) ?? 1,
    opinion: given.opinion,
    text: given.text ?? '',
    documentHash: given.documentHash,
    changed: before === undefined || now === undefined ? [] : changedFields(before, now),
  };
}

/** The objections of the latest consultation: an approval answers each. */
function objections(record: DossierRecord, task: TaskRow): TaskDetail['objections'] {
  if (task.kind !== 'decide') return undefined;
  const bodies = consultationBoards(record).at(-1)?.bodies ?? [];
  return bodies.filter((body) => body.opinion === 'object').map(({ unit, text }) => ({ unit, text: text ?? '' }));
}

/** For an escalation: the task whose answer is owed. */
function owedTask({ tasks, names, reading }: DossierRecord, about: number | undefined): TaskDetail['owed'] {
  const owed = tasks.find(({ no }) => no === about);
  return owed && taskShown(reading.state.id, owed, names, reading.reader.nowMs);
}

/** Whoever signs is asked why it is late only where it is. */
function lateFilingShown(
  { reading: { state, rules, reader } }: DossierRecord,
  task: TaskRow,
  language: Language,
): TaskDetail['lateFiling'] {
  if (task.kind !== 'sign' || task.state !== 'open') return undefined;
  const late = lateFiling({ state, rules, nowMs: reader.nowMs });
  return late && faultOf(late, language);
}

function detailOf(record: DossierRecord, task: TaskRow, personId: string, language: Language): TaskDetail {
  const { state, rules, reader } = record.reading;
  const person = personOf(personId, reader);
  const version = currentVersion(record);
  const open = taskNo(state, task.no);
  const dossier = { state, policy: rules.policy, nowMs: reader.nowMs };
  const preparable = open !== undefined && task.kind !== 'revise';
  const acts = [
    ...(open === undefined ? [] : actsOnTask(person, dossier, open)),
    ...(preparable ? [preparingOpen(person, dossier, open)] : []),
  ];
  const lent = open === undefined ? undefined : lentFor(personId, reader.appointments, task);
  const isOfReport = task.stage === 'reporting' || task.stage === 'commendation';
  return {
    ...taskShown(state.id, task, record.names, reader.nowMs),
    question: QUESTIONS[task.kind][language],
    dossier: summaryShown(record, version?.content),
    ...given('documentHash', currentDocument(state)),
    ...given('version', version),
    ...given('earlier', earlierAnswer(record, task)),
    ...(task.kind === 'check'
      ? { consultedByRule: rules.policy.consulted.map(({ unit }) => record.names.unit(unit)) }
      : {}),
    ...given('objections', objections(record, task)),
    ...whyReturned(record, task),
    ...given('returnedBefore', returnedBefore(record, task)),
    ...given('lateFiling', lateFilingShown(record, task, language)),
    ...(isOfReport ? given('report', reportShown(record)) : {}),
    ...(isOfReport ? given('commendation', commendationShown(record)) : {}),
    ...given('owed', owedTask(record, open?.about)),
    ...given('closing', taskClosing(record, task)),
    ...given('for', lent && actingFor(lent, record.names)),
    acts: acts.map((act) => actShown(state.id, act, record.names, language)),
  };
}

/** What would stand under the reader's answer, if they gave it now. */
async function signatureOf(
  { db }: TasksHouse,
  { reading: { state, rules, reader } }: DossierRecord,
  no: number,
  personId: string,
): Promise<TaskDetail['signature']> {
  const task = taskNo(state, no);
  if (task === undefined) return undefined;
  const right = answeringRight(personOf(personId, reader), { state, policy: rules.policy }, task);
  if (right === undefined) return undefined;
  const { principal, instrument, unit } = right;
  const [signature] = await signaturesOf(db, [{ actor: personId, principal, instrument, unit, at: reader.nowMs }]);
  return signature;
}

/** One task with all that is needed to answer it; a task that the reader may not see is no task. */
export function taskReading(house: TasksHouse): { readonly readTask: Handler<typeof contract> } {
  return {
    async readTask({ params, caller, language }) {
      const ref = taskRef(params.id);
      const db = house.db.as(caller.personId);
      const found = ref && (await readableDossier(db, ref.dossierId, 'read-task', 'task'));
      if (ref === undefined || found === undefined) return notFound();
      const [record, prepared] = await Promise.all([readRecord(db, found), readPreparation(db, ref)]);
      const task = record.tasks.find(({ no }) => no === ref.no);
      if (task === undefined) return notFound();
      const shown = task.state === 'open' ? prepared && (await preparationShown(house.db, prepared)) : undefined;
      const detail = detailOf(record, task, caller.personId, language);
      const signature = task.state === 'open' ? await signatureOf(house, record, task.no, caller.personId) : undefined;
      return { status: 200, body: { ...detail, ...given('preparation', shown), ...given('signature', signature) } };
    },
  };
}
