import type { Rules } from '@nhipcau/domain/dossier/decision';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { nextInstant } from '@nhipcau/domain/dossier/ladder';
import { type DossierState, openTasks } from '@nhipcau/domain/dossier/state';
import { type LoggedEvent, metaOf } from '../acts/read-log.ts';
import { projectionOf } from '../projection/projection.ts';
import { joined, NO_CHANGES, type RowChanges } from '../projection/row-changes.ts';
import { STATE_VERSION } from '../projection/state-version.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows by table, with the columns' own names. */
export type RebuiltRows = Readonly<Record<string, readonly Row[]>>;

/** The projections of one dossier, computed from nothing but its log. */
export function rebuiltRows(
  dossierId: string,
  log: readonly LoggedEvent[],
  rulesOf: (state: DossierState) => Rules,
): RebuiltRows {
  let state: DossierState | null = null;
  let changes: RowChanges = NO_CHANGES;
  for (const logged of log) {
    const { event, seq, at, actor } = logged;
    const after: DossierState = evolve(state, event, metaOf(dossierId, logged));
    changes = settled(joined(changes, projectionOf(state, event, after, { seq, at, actor }, rulesOf(after).policy)));
    state = after;
  }
  const [first, last] = [log[0], log.at(-1)];
  if (state === null || first === undefined || last === undefined) throw new Error(`dossier ${dossierId} has no log`);
  const of = { dossier_id: dossierId };
  const crossings = changes.crossings.map((crossing, index) => {
    const by = log[crossing.seq - 1];
    const earlier = changes.crossings[index - 1];
    const enteredBy = earlier === undefined ? first : log[earlier.seq - 1];
    const times = { enteredAtMs: enteredBy?.at, leftAtMs: by?.at };
    const run = { workflowId: by?.record.workflowId, workflowRunId: by?.record.workflowRunId };
    return { ...of, ...columns({ ...crossing, ...run, ...times }), hash: `\\x${by?.hash}` };
  });
  return {
    dossier: [dossierColumns(state, first, last, nextInstant(state, rulesOf(state)))],
    task: changes.opens.map((task) => ({ ...of, ...columns(task) })),
    dossier_unit: distinct(changes.units.map((unit) => ({ ...of, ...unit }))),
    crossing: crossings,
    document_number: changes.numbers.map((number) => ({ ...of, ...number })),
    medal_register: changes.medals.map((medal) => ({ ...of, ...columns(medal) })),
  };
}

/** Everything was opened by this very log, so that closes and changes are folded into the openings. */
function settled(changes: RowChanges): RowChanges {
  return joined(changes, NO_CHANGES);
}

function dossierColumns(state: DossierState, first: LoggedEvent, last: LoggedEvent, nextAtMs: number | null): Row {
  return {
    id: state.id,
    ...columns({
      kind: state.kind,
      standing: state.standing,
      stage: state.stage,
      round: state.round,
      decided: state.decided,
      owner: state.owner,
      coOwners: state.coOwners,
      decidingBody: state.decidingBody,
      state: JSON.stringify(state),
      stateVersion: STATE_VERSION,
      policyId: state.policyId,
      routes: state.routes,
      calendarVersion: state.calendarVersion,
      seq: state.seq,
      atMs: state.at,
      nextAtMs,
      escalated: openTasks(state).some((task) => task.escalated),
      createdAtMs: first.at,
      createdBy: first.actor,
      closedAtMs: state.standing === 'closed' ? state.at : null,
    }),
    hash: `\\x${last.hash}`,
  };
}

/** Column names as Drizzle derives them from the members' names. */
function columns(row: object): Row {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value ?? null]));
}

function distinct(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
