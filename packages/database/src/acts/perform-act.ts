import { fold } from '@nhipcau/domain/dossier/evolve';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import type { Database } from '../connection/database.ts';
import { violates } from '../connection/database-fault.ts';
import { queryOn } from '../connection/statement.ts';
import type { ActContext, ActDecision, ActResult, ActRight, RecordedAct } from './act-context.ts';
import { type ActReader, actReader } from './act-reader.ts';
import { type Opened, openAct, preparedIn, rollBack, stateOf } from './act-transaction.ts';
import { type Appended, commitEvents } from './commit-events.ts';
import type { Provenance, SealedEvent } from './event-record.ts';
import { metaOf, readEvents } from './read-log.ts';

/** Who asks, and by which request: what the envelope of every event of the act says. */
export interface ActRequest {
  readonly dossierId: string;
  readonly service: 'dossiers' | 'tasks';
  readonly actor: string;
  readonly key: string;
  /** SHA-256, hexadecimal, of the canonical request. */
  readonly requestHash: string;
  readonly requestId: string;
  /** How the person signed in, and when: acr and auth_time of the token. */
  readonly acr: string | null;
  readonly authTimeMs: number | null;
}

export interface Act<Gathered, Refused> extends ActRequest {
  /** Further facts that the judgement needs, read under the lock: numbers, medals, the draft. Runs for a replay never. */
  readonly gather?: (reader: ActReader, context: ActContext) => Promise<Gathered>;
  /** Rights and rules, judged under the lock; without side effect. */
  readonly decide: (context: ActContext, gathered: Gathered) => ActDecision<Refused>;
}

/**
 * A person's act: one transaction of two round trips, all of it or nothing. The same key with the same request answers what the log
 * says; a refusal leaves nothing behind and is judged afresh.
 *
 * @throws DatabaseUnavailable where trying again with the same key is safe, whether or not the first attempt was committed
 */
export function performAct<Gathered = undefined, Refused = never>(
  db: Database,
  act: Act<Gathered, Refused>,
): Promise<ActResult<Refused>> {
  const once = () => db.withClient((client) => attempt(db, client, act));
  return db.queue.run(act.dossierId, () =>
    once().catch((fault: unknown) => (overtaken(fault) ? once() : Promise.reject(fault))),
  );
}

async function attempt<G, R>(db: Database, client: PoolClient, act: Act<G, R>): Promise<ActResult<R>> {
  try {
    const opened = await openAct(db, client, act);
    const outcome = await judged(db, client, act, opened);
    if (!('committed' in outcome)) {
      await rollBack(client);
      return outcome.result;
    }
    const { state, sealed, woken } = outcome.committed;
    remember(db, state, sealed);
    const { principal = act.actor, instrument, unit } = outcome.right;
    const right = { principal, instrument, unit };
    return { ok: true, state, events: sealed.map(recorded), replayed: false, woken, right };
  } catch (fault) {
    await rollBack(client).catch(() => undefined);
    throw fault;
  }
}

type Judged<R> = { readonly result: ActResult<R> } | { readonly committed: Appended; readonly right: ActRight };

async function judged<G, R>(db: Database, client: PoolClient, act: Act<G, R>, opened: Opened): Promise<Judged<R>> {
  if (!opened.present) return { result: { ok: false, notFound: true } };
  if (opened.prior_seq !== null)
    return { result: await replayed(client, act, opened.prior_seq, opened.prior_request_hash) };
  const context = await contextOf(db, client, opened);
  const gathered = (await act.gather?.(actReader(client, act.dossierId), context)) as G;
  const decision = act.decide(context, gathered);
  if (!decision.ok) {
    return {
      result: 'notFound' in decision ? { ok: false, notFound: true } : { ok: false, refusals: decision.refusals },
    };
  }
  const committed = await commitEvents(client, {
    service: act.service,
    dossierId: act.dossierId,
    opened,
    before: context.state,
    rules: context.rules,
    events: decision.events,
    by: provenance(act, decision),
    papers: decision.papers ?? {},
  });
  return { committed, right: decision };
}

export async function contextOf(db: Database, client: PoolClient, opened: Opened): Promise<ActContext> {
  const policyId = opened.policy_id ?? '';
  const calendarVersion = opened.calendar_version ?? 0;
  return {
    state: stateOf(opened),
    rules: await db.rules.rules(queryOn(client), policyId, calendarVersion),
    calendarVersion,
    nowMs: opened.now_ms,
    ...opened.standing,
    prepared: preparedIn(opened),
  };
}

export function provenance(
  act: ActRequest,
  right: { principal?: string; instrument: string; unit: string | null },
): Provenance {
  return {
    actor: act.actor,
    principal: right.principal ?? act.actor,
    instrument: right.instrument,
    unit: right.unit,
    acr: act.acr,
    authTime: act.authTimeMs,
    idempotencyKey: act.key,
    requestHash: act.requestHash,
    requestId: act.requestId,
    workflowId: null,
    workflowRunId: null,
  };
}

/** The answer recomputed from the log: the events of that request, and the state as it was after them. */
export async function replayed<R>(
  client: PoolClient,
  act: ActRequest,
  priorSeq: number,
  priorHash: string | null,
): Promise<ActResult<R>> {
  if (priorHash !== act.requestHash) return { ok: false, refusals: [{ code: 'idempotency-key-reused' }] };
  const log = await readEvents(queryOn(client), act.dossierId);
  const own = log.filter(
    (one) => one.seq >= priorSeq && one.actor === act.actor && one.record.idempotencyKey === act.key,
  );
  const last = own.at(-1)?.seq ?? priorSeq;
  const until = log.filter((one) => one.seq <= last);
  const state = fold(until.map((one) => ({ event: one.event, meta: metaOf(act.dossierId, one) }))) as DossierState;
  const events = own.map(({ event, eventId, seq, hash, at }) => ({ event, eventId, seq, hash, at }));
  const { principal, instrument, unit } = own.at(-1)?.record ?? { principal: act.actor, instrument: '', unit: null };
  return { ok: true, state, events, replayed: true, woken: false, right: { principal, instrument, unit } };
}

/** What was committed is what the next act on the dossier begins from. */
export function remember(db: Database, state: DossierState, sealed: readonly SealedEvent[]): void {
  db.states.set(state.id, { hash: sealed.at(-1)?.hash ?? '', state });
}

export function recorded({ event, eventId, seq, hash, at }: SealedEvent): RecordedAct {
  return { event, eventId, seq, hash, at };
}

/** True where an act on another dossier wrote the same medal first: judged again, the act is refused for it. */
function overtaken(fault: unknown): boolean {
  return violates(fault, 'medal_register_pkey');
}
