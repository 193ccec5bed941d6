import type { Rules } from '@nhipcau/domain/dossier/decision';
import { type DomainEvent, EVENT_TYPE_VERSIONS } from '@nhipcau/domain/dossier/events';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { nextInstant } from '@nhipcau/domain/dossier/ladder';
import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';
import { raisesWake } from '@nhipcau/domain/dossier/wake';
import type { PoolClient } from 'pg';
import type { AppendingService } from '../migrate/service-role.ts';
import { projectionOf } from '../projection/projection.ts';
import { joined, NO_CHANGES, type RowChanges } from '../projection/row-changes.ts';
import { STATE_VERSION } from '../projection/state-version.ts';
import type { Papers } from './act-context.ts';
import { commitAct, type OpenedRow } from './act-transaction.ts';
import { type PreparedEvent, type Provenance, prepared, type SealedEvent, sealed } from './event-record.ts';

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

/** Folds, projects and commits. */
export async function commitEvents(client: PoolClient, appending: Appending): Promise<Appended> {
  const { dossierId, opened, before, events, by, rules, service } = appending;
  const toAppend = prepared(opened.seq ?? 0, opened.now_ms, events);
  const { state, changes } = foldAndProject(appending, toAppend);
  if (state === null) throw new Error('nothing to commit');
  const nextAtMs = nextInstant(state, rules);
  const woken =
    service !== 'worker' && raisesWake(before, state, events, rules, { before: opened.next_at_ms, after: nextAtMs });
  const held = toAppend.flatMap(({ seq, values }) => values.map((value) => ({ seq, ...value })));
  const answer = await commitAct(client, service, [
    dossierId,
    ...envelopeOf(opened, by),
    toAppend.map(({ event }) => event.type),
    toAppend.map(({ event }) => EVENT_TYPE_VERSIONS[event.type]),
    toAppend.map(({ body }) => body),
    JSON.stringify(state),
    STATE_VERSION,
    ...placeOf(before, state, { before: opened.next_at_ms, after: nextAtMs }),
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
  return { state, sealed: sealed(toAppend, answer), woken, nextAtMs };
}

/** The head of the chain, the time, and whose act it is: equal for all events of it. */
function envelopeOf(opened: OpenedRow, by: Provenance): unknown[] {
  return [
    opened.seq ?? 0,
    opened.hash,
    opened.now_ms,
    opened.recorded_at_ms,
    opened.clock_simulated,
    by.actor,
    by.principal,
    by.instrument,
    by.unit,
    by.acr,
    by.authTime,
    by.idempotencyKey,
    by.requestHash,
    by.requestId,
    by.workflowId,
    by.workflowRunId,
  ];
}

/** What lists ask a dossier by; nothing of it where the act has moved none of it. */
function placeOf(
  before: DossierState | null,
  after: DossierState,
  next: { readonly before: number | null; readonly after: number | null },
): readonly unknown[] {
  const place = placeIn(after);
  const stays = before !== null && next.before === next.after && placeIn(before).every((one, no) => one === place[no]);
  const [escalated, ...words] = place;
  return stays ? NOWHERE : [...words, next.after, escalated];
}

function placeIn(state: DossierState): readonly unknown[] {
  const { standing, stage, round, decided, calendarVersion } = state;
  return [openTasks(state).some((task) => task.escalated), standing, stage, round, decided, calendarVersion];
}

/** Standing, stage, round, outcome, calendar, next instant, whether escalated. */
const NOWHERE: readonly null[] = [null, null, null, null, null, null, null];

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

function foldAndProject(
  { before, dossierId, rules, by: { actor, principal } }: Appending,
  events: readonly PreparedEvent[],
): { state: DossierState | null; changes: RowChanges } {
  let state = before;
  let changes = NO_CHANGES;
  for (const { event, seq, at } of events) {
    const after = evolve(state, event, { dossierId, at, actor, principal });
    changes = joined(changes, projectionOf(state, event, after, { seq, at, actor }, rules.policy));
    state = after;
  }
  return { state, changes };
}
