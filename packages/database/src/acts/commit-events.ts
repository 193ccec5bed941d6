import type { Rules } from '@nhipcau/domain/dossier/decision';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { nextInstant } from '@nhipcau/domain/dossier/ladder';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import type { AppendingService } from '../migrate/service-role.ts';
import { dossierRow } from '../projection/dossier-row.ts';
import { projectionOf } from '../projection/projection.ts';
import { joined, NO_CHANGES, type RowChanges } from '../projection/row-changes.ts';
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
  const hash = sealed.at(-1)?.hash ?? opened.hash ?? '';
  const effects = {
    actor: by.actor,
    row: dossierRow(state, hash, nextAtMs, by.actor),
    ...(service === 'worker' ? { seen: true } : { wake: woken }),
    ...nonEmpty(changes),
    ...personalValues(sealed),
    ...appending.papers,
    ...(appending.draft ? { draft: appending.draft } : {}),
  };
  const records = sealed.map((one) => one.record);
  await commitAct(client, service, dossierId, records, JSON.stringify(state), JSON.stringify(effects));
  return { state, sealed, woken, nextAtMs };
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

function nonEmpty(changes: RowChanges): Partial<RowChanges> {
  return Object.fromEntries(Object.entries(changes).filter(([, rows]) => (rows as readonly unknown[]).length > 0));
}

function personalValues(sealed: readonly SealedEvent[]): { values?: readonly unknown[] } {
  const values = sealed.flatMap(({ seq, values: held }) =>
    held.map(({ path, salt, value }) => ({ seq, path, salt: salt.toString('hex'), value })),
  );
  return values.length > 0 ? { values } : {};
}
