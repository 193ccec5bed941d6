import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { TimelineEntry } from '@nhipcau/contracts';
import { type NameBook, SYSTEM_ACTOR, type TimelineRow } from '@nhipcau/database';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import { taskId } from '@nhipcau/domain/dossier/task';
import { difference } from './difference.ts';
import type { Around } from './states-around.ts';

type Statement = Readonly<Record<string, unknown>>;

/** What the event changed in the state. Number and moment move with every event, and so tell nothing of this one. */
function changed({ before, after }: Around): { readonly before?: Statement; readonly after?: Statement } {
  const found = difference(told(before), told(after)) as { before?: Statement; after: Statement } | undefined;
  return { ...given('before', found?.before), ...given('after', found?.after) };
}

function told(state: DossierState | null): Statement | undefined {
  if (state === null) return undefined;
  const { seq: _seq, at: _at, ...rest } = state;
  return rest;
}

function placeOf(around: Around | undefined): Pick<TimelineEntry, 'stage' | 'round'> {
  const state: DossierState | undefined = around?.before ?? around?.after;
  return state === undefined ? {} : { stage: state.stage, round: state.round };
}

export function entryShown(
  dossierId: string,
  row: TimelineRow,
  around: Around | undefined,
  names: NameBook,
): TimelineEntry {
  const { record, event, seq, hash, erased } = row;
  const { type, ...body } = event;
  const bySystem = record.actor === SYSTEM_ACTOR;
  const task = 'task' in event && event.task !== undefined ? taskId(dossierId, event.task) : undefined;
  const workflow =
    record.workflowId === null || record.workflowRunId === null
      ? undefined
      : { id: record.workflowId, runId: record.workflowRunId };
  return {
    seq,
    type,
    ...placeOf(around),
    ...given('task', task),
    ...(bySystem ? {} : { actor: names.person(record.actor) }),
    ...(bySystem || record.principal === record.actor ? {} : { principal: names.person(record.principal) }),
    bySystem,
    instrument: record.instrument,
    ...(record.unit === null ? {} : { unit: names.unit(record.unit) }),
    at: instantText(record.at),
    recordedAt: instantText(record.recordedAt),
    simulated: record.clockSimulated,
    body: { ...body },
    ...(around === undefined ? {} : changed(around)),
    ...(erased.length === 0 ? {} : { erased: [...erased] }),
    ...given('acr', record.acr),
    ...(record.authTime === null ? {} : { authTime: instantText(record.authTime) }),
    ...given('requestId', record.requestId),
    ...given('workflow', workflow),
    ...given('previousHash', record.previousHash),
    hash,
  };
}
