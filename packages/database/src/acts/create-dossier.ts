import { createHash } from 'node:crypto';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { PoolClient } from 'pg';
import type { Database } from '../connection/database.ts';
import { violates } from '../connection/database-fault.ts';
import { queryOn } from '../connection/statement.ts';
import type { ActResult, StandingIn } from './act-context.ts';
import { openAct, rollBack } from './act-transaction.ts';
import { commitEvents } from './commit-events.ts';
import { type ActRequest, provenance, recorded, remember, replayed } from './perform-act.ts';

/** What a new dossier is judged by: there is no state before it. */
export interface CreationContext extends StandingIn {
  readonly dossierId: string;
  readonly nowMs: number;
  readonly calendarVersion: number;
}

export type CreationDecision<Refused> =
  | {
      readonly ok: true;
      readonly events: readonly DomainEvent[];
      readonly policy: Policy;
      /** Hash under which `storePolicy` keeps it. */
      readonly policyId: string;
      readonly principal?: string;
      readonly instrument: string;
      readonly unit: string;
      readonly draft: { readonly title: string; readonly content: Readonly<Record<string, unknown>> };
    }
  | { readonly ok: false; readonly refusals: readonly Refused[] };

export interface Creation<Refused> extends Omit<ActRequest, 'dossierId' | 'service'> {
  readonly decide: (context: CreationContext) => CreationDecision<Refused> | Promise<CreationDecision<Refused>>;
}

/** The id of a dossier derives from who created it under which key: the same request twice is one dossier. UUID version 8 (RFC 9562). */
export function dossierIdFor(actor: string, key: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(['dossier', actor, key]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export async function createDossier<Refused = never>(
  db: Database,
  creation: Creation<Refused>,
): Promise<ActResult<Refused>> {
  const act: ActRequest = { ...creation, dossierId: dossierIdFor(creation.actor, creation.key), service: 'dossiers' };
  const once = () => db.withClient((client) => attempt(db, client, act, creation));
  return db.queue.run(act.dossierId, () =>
    // The same request in two processes at once: the second finds the first one's dossier.
    once().catch((fault: unknown) => (createdBefore(fault) ? once() : Promise.reject(fault))),
  );
}

/** The first event of the dossier, or its row, is there already. */
function createdBefore(fault: unknown): boolean {
  return violates(fault, 'dossier_event_dossier_id_seq_pk') || violates(fault, 'dossier_pkey');
}

async function attempt<R>(
  db: Database,
  client: PoolClient,
  act: ActRequest,
  creation: Creation<R>,
): Promise<ActResult<R>> {
  try {
    const opened = await openAct(db, client, act);
    const calendarVersion = opened.calendar_version ?? 0;
    let refused: ActResult<R> | undefined;
    if (opened.prior_seq !== null)
      refused = await replayed<R>(client, act, opened.prior_seq, opened.prior_request_hash);
    const context = {
      dossierId: act.dossierId,
      nowMs: opened.now_ms,
      calendarVersion,
      ...opened.standing,
    };
    const decision = refused === undefined ? await creation.decide(context) : undefined;
    if (decision?.ok === false) refused = { ok: false, refusals: decision.refusals };
    if (refused !== undefined || decision?.ok !== true) {
      await rollBack(client);
      return refused ?? { ok: false, notFound: true };
    }
    const calendar = await db.rules.calendar(queryOn(client), calendarVersion);
    const { state, sealed, woken } = await commitEvents(client, {
      service: 'dossiers',
      dossierId: act.dossierId,
      opened,
      before: null,
      rules: { policy: decision.policy, calendar },
      events: decision.events,
      by: provenance(act, decision),
      papers: {},
      draft: decision.draft,
    });
    remember(db, state, sealed);
    const { principal = act.actor, instrument, unit } = decision;
    const right = { principal, instrument, unit };
    return { ok: true, state, events: sealed.map(recorded), replayed: false, woken, right };
  } catch (fault) {
    await rollBack(client).catch(() => undefined);
    throw fault;
  }
}
