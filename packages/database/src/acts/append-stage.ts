import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import type { Database } from '../connection/database.ts';
import { COMMIT, oneTrip } from '../connection/one-trip.ts';
import type { ActContext, Papers, RecordedAct } from './act-context.ts';
import { type OpenedRow, openAct, rollBack } from './act-transaction.ts';
import { commitEvents } from './commit-events.ts';
import { contextOf, recorded, remember } from './perform-act.ts';

/** The actor of every event that nobody did. */
export const SYSTEM_ACTOR = 'system';

/** What the worker decided: events, or none where there is only something to have seen. */
export interface StageDecision {
  readonly events: readonly DomainEvent[];
  /** Rule id by which the system acts, with its version where it has one. */
  readonly instrument: string;
  readonly papers?: Papers;
}

export interface StageAppend {
  readonly dossierId: string;
  readonly workflowId: string;
  readonly workflowRunId: string;
  readonly decide: (context: ActContext) => StageDecision;
}

export interface StageAppended {
  readonly state: DossierState;
  readonly context: ActContext;
  readonly events: readonly RecordedAct[];
  /** Head of the chain after this. */
  readonly seq: number;
  readonly hash: string;
  /** The wake number that is seen now. */
  readonly seen: number;
}

/**
 * The worker's transaction: under the dossier's lock it decides, appends, and marks the wake as seen, whether or not there was
 * anything to append. Undefined: there is no such dossier.
 */
export function appendStage(db: Database, append: StageAppend): Promise<StageAppended | undefined> {
  return db.queue.run(append.dossierId, () => db.withClient((client) => attempt(db, client, append)));
}

async function attempt(db: Database, client: PoolClient, append: StageAppend): Promise<StageAppended | undefined> {
  try {
    const opened = await openAct(db, client, { dossierId: append.dossierId, actor: null, key: null });
    if (!opened.present) {
      await rollBack(client);
      return undefined;
    }
    const context = await contextOf(db, client, opened);
    const decision = append.decide(context);
    if (decision.events.length === 0) return await seenOnly(client, append, opened, context);
    const { state, sealed } = await commitEvents(client, {
      service: 'worker',
      dossierId: append.dossierId,
      opened,
      before: context.state,
      rules: context.rules,
      events: decision.events,
      by: systemBy(append, decision.instrument),
      papers: decision.papers ?? {},
    });
    remember(db, state, sealed);
    const hash = sealed.at(-1)?.hash ?? '';
    return { state, context, events: sealed.map(recorded), seq: state.seq, hash, seen: opened.wake_no ?? 0 };
  } catch (fault) {
    await rollBack(client).catch(() => undefined);
    throw fault;
  }
}

const MARK_SEEN = { name: 'mark_seen', text: 'select mark_seen($1, $2)' };

async function seenOnly(
  client: PoolClient,
  append: StageAppend,
  opened: OpenedRow,
  context: ActContext,
): Promise<StageAppended> {
  const seen = opened.wake_no ?? 0;
  const marking = seen === opened.seen_no ? [] : [{ ...MARK_SEEN, values: [append.dossierId, seen] }];
  await oneTrip(client, [...marking, COMMIT]);
  return { state: context.state, context, events: [], seq: opened.seq ?? 0, hash: opened.hash ?? '', seen };
}

function systemBy({ workflowId, workflowRunId }: StageAppend, instrument: string) {
  return {
    actor: SYSTEM_ACTOR,
    principal: SYSTEM_ACTOR,
    instrument,
    unit: null,
    acr: null,
    authTime: null,
    idempotencyKey: null,
    requestHash: null,
    requestId: null,
    workflowId,
    workflowRunId,
  };
}
