import type { Acted } from '@nhipcau/contracts';
import type { ActResult, Database } from '@nhipcau/database';
import { taskId } from '@nhipcau/domain/dossier/task';
import { lastOf } from './acting.ts';
import { signedFor } from './shown/signature.ts';

type Accepted = Extract<ActResult<unknown>, { ok: true }>;

/** The receipt of an act in somebody else's office says for whom it was done and how it is signed. */
export async function receiptFor(db: Database, actor: string, accepted: Accepted, task?: number): Promise<Acted> {
  const receipt = receiptOf(accepted, task);
  const { at } = lastOf(accepted.events);
  if (accepted.right.principal === actor) return receipt;
  return { ...receipt, ...(await signedFor(db, { actor, at, ...accepted.right })) };
}

/** What the person is given for an accepted act: the number and hash by which it can be found and proved. */
function receiptOf({ state, events, replayed }: Accepted, task?: number): Acted {
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
