import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import type { TimelineEntry } from '@nhipcau/contracts';
import { type NameBook, SYSTEM_ACTOR, type TimelineRow } from '@nhipcau/database';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import { taskId } from '@nhipcau/domain/dossier/task';
import type { Around } from './states-around.ts';

type Statement = Readonly<Record<string, unknown>>;

/** Moves with every event, and so tells nothing of this one. */
const ALWAYS_MOVING: ReadonlySet<string> = new Set(['seq', 'at']);

/** The members of the state that an event changed; `evolve` keeps what it does not change, so that identity tells. */
function changed({ before, after }: Around): { readonly before?: Statement; readonly after?: Statement } {
  const [earlier, later]: readonly [Statement, Statement] = [{ ...before }, { ...after }];
  const keys = Object.keys(later).filter((key) => !ALWAYS_MOVING.has(key) && earlier[key] !== later[key]);
  const pick = (state: Statement) =>
    Object.fromEntries(keys.filter((key) => key in state).map((key) => [key, state[key]]));
  if (keys.length === 0) return {};
  return before === null ? { after: pick(later) } : { before: pick(earlier), after: pick(later) };
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
    ...(bySystem ? {} : { actor: names.person(record.actor), principal: names.person(record.principal) }),
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
