import type { Acted } from '@nhipcau/contracts';
import type { ActResult } from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import { lastOf } from './acting.ts';

type Accepted = Extract<ActResult<unknown>, { ok: true }>;

/** What the person is given for an accepted act: the number and hash by which it can be found and proved. */
export function receiptOf({ state, events, replayed }: Accepted, task?: number): Acted {
  const last = lastOf(events);
  return {
    dossier: state.id,
    ...(task === undefined ? {} : { task: taskId(state.id, task) }),
    standing: state.standing,
    stage: state.stage,
    round: state.round,
    ...(state.decided === null ? {} : { decided: state.decided }),
    seq: last.seq,
    hash: last.hash,
    at: new Date(last.at).toISOString(),
    replayed,
  };
}
