import type { Database, StageAppended } from '@nhipcau/database';
import type { Crossing } from '@nhipcau/domain/dossier/crossing';
import { planOf } from '@nhipcau/domain/dossier/ladder';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Stage } from '@nhipcau/domain/vocabulary';
import { routesNamed } from '@nhipcau/workflows/routes';
import type { Standing } from '@nhipcau/workflows/standing';
import { askedIn, lettersOut, readShelf } from './letter-shelf.ts';

/** What the workflow is told after a transaction of the worker. */
export async function standingAfter(
  db: Database,
  appended: StageAppended,
  asked: { readonly stage: Stage | null; readonly round: number | null },
): Promise<Standing> {
  const { state, context, seen } = appended;
  const closed = state.standing === 'closed';
  return {
    crossing: crossingIn(appended) ?? (await recordedCrossing(db, state, asked)),
    stage: state.stage,
    round: state.round,
    decided: state.decided,
    closed,
    routes: state.routes,
    plan: closed ? [] : planOf(state, context.rules, context.nowMs),
    ...(await lettersOf(db, state)),
    seen,
  };
}

function crossingIn({ events }: StageAppended): Crossing | null {
  for (const { event, seq, hash } of events) {
    if (event.type === 'StageCrossed') return { ...event.from, to: event.to, seq, hash };
    if (event.type === 'DossierClosed') return { ...event.from, to: 'end', seq, hash };
  }
  return null;
}

const CROSSING = {
  name: 'worker_crossing',
  text: `select from_stage as stage, from_round as round, outcome, to_stage as "to", seq, encode(hash, 'hex') as hash
    from crossing where dossier_id = $1 and ($2::text is null or (from_stage = $2 and from_round = $3))
    order by seq desc limit 1`,
};

/** Asked about a round that was left before: the crossing that the record keeps of it. A new run is told the last one. */
async function recordedCrossing(
  db: Database,
  state: DossierState,
  { stage, round }: { readonly stage: Stage | null; readonly round: number | null },
): Promise<Crossing | null> {
  if (state.standing !== 'closed' && stage === state.stage && round === state.round) return null;
  if (stage === null && state.standing !== 'closed' && state.stage === 'proposal' && state.round === 1) return null;
  const [row] = await db.query<{ [K in keyof Crossing]: Crossing[K] }>(CROSSING, [state.id, stage, round]);
  return row ?? null;
}

async function lettersOf(db: Database, state: DossierState): Promise<Pick<Standing, 'asked' | 'lettersOut'>> {
  if (state.standing === 'closed' || !routesNamed(state.routes).letters) return { asked: false, lettersOut: false };
  const shelf = await readShelf(db, state.id);
  return { asked: askedIn(shelf, state), lettersOut: lettersOut(shelf).length > 0 };
}
