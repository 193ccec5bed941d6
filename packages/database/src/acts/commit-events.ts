import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { nextInstant } from '@nhipcau/domain/dossier/ladder';
import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import type { AppendingService } from '../migrate/service-role.ts';
import { projectionOf } from '../projection/projection.ts';
import { joined, NO_CHANGES, type RowChanges } from '../projection/row-changes.ts';
import { STATE_VERSION } from '../projection/state-version.ts';
import type { Papers } from './act-context.ts';
import { commitAct, type OpenedRow } from './act-transaction.ts';
import { type Provenance, type SealedEvent, seal } from './event-record.ts';

export interface Appending {
  readonly service: AppendingService;
  readonly dossierId: string;
  readonly opened: OpenedRow;
  /** Null for the first act of a dossier. */
  readonly before: DossierState | null;
  readonly rules: Rules;
  readonly events: readonly DomainEvent[];
  readonly by: Provenance;
  readonly papers: Papers;
  readonly draft?: { readonly title: string; readonly content: Readonly<Record<string, unknown>> };
}

export interface Appended {
  readonly state: DossierState;
  readonly sealed: readonly SealedEvent[];
  readonly woken: boolean;
  readonly nextAtMs: number | null;
}

/** Seals, folds, projects and commits. */
export async function commitEvents(client: PoolClient, appending: Appending): Promise<Appended> {
  const { dossierId, opened, before, events, by, rules, service } = appending;
  const time = { at: opened.now_ms, recordedAt: opened.recorded_at_ms, clockSimulated: opened.clock_simulated };
  const sealed = seal({ dossierId, seq: opened.seq ?? 0, hash: opened.hash }, events, by, time);
  const { state, changes } = foldAndProject(before, sealed, dossierId, by.actor);
  if (state === null) throw new Error('nothing to commit');
  const nextAtMs = nextInstant(state, rules);
  const woken = service !== 'worker' && wakes(events, nextAtMs !== opened.next_at_ms);
  const held = sealed.flatMap(({ seq, values }) => values.map((value) => ({ seq, ...value })));
  await commitAct(client, service, [
    dossierId,
    sealed.map((one) => one.record),
    JSON.stringify(state),
    STATE_VERSION,
    state.standing,
    state.stage,
    state.round,
    state.decided,
    state.calendarVersion,
    nextAtMs,
    openTasks(state).some((task) => task.escalated),
    service === 'worker' ? null : woken,
    changes.closes.map((task) => task.no),
    changes.closes.map((task) => task.state),
    changes.closes.map((task) => task.closedSeq),
    held.map((value) => value.seq),
    held.map((value) => value.path),
    held.map((value) => value.salt),
    held.map((value) => value.value),
    restOf(appending, changes, state),
  ]);
  return { state, sealed, woken, nextAtMs };
}

/** What few acts write, as JSON; null where there is nothing of it. */
function restOf({ before, papers, draft }: Appending, changes: RowChanges, state: DossierState): string | null {
  const { closes: _closed, ...rows } = changes;
  const rest: Record<string, unknown> = { ...papers };
  for (const [name, list] of Object.entries(rows)) if (list.length > 0) rest[name] = list;
  if (draft !== undefined) rest['draft'] = draft;
  if (before === null) {
    const { kind, owner, coOwners, decidingBody, policyId, routes } = state;
    rest['born'] = { kind, owner, coOwners, decidingBody, policyId, routes };
  }
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : null;
}

/** The workflow must look: a round was decided, the first text was presented, or the next instant moved. */
function wakes(events: readonly DomainEvent[], moved: boolean): boolean {
  return moved || events.some((event) => event.type === 'RoundDecided' || event.type === 'ProposalPresented');
}

function foldAndProject(
  before: DossierState | null,
  sealed: readonly SealedEvent[],
  dossierId: string,
  actor: string,
): { state: DossierState | null; changes: RowChanges } {
  let state = before;
  let changes = NO_CHANGES;
  for (const { event, seq, at } of sealed) {
    const after = evolve(state, event, { dossierId, at, actor });
    changes = joined(changes, projectionOf(state, event, after, { seq, at, actor }));
    state = after;
  }
  return { state, changes };
}
