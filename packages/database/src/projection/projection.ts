import type { TaskEffects } from '@nhipcau/domain/dossier/effects';
import type { DomainEvent } from '@nhipcau/domain/dossier/events';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { Task } from '@nhipcau/domain/dossier/task';
import type { Policy } from '@nhipcau/domain/policy/policy';
import type { TaskKind } from '@nhipcau/domain/vocabulary';
import type { Relation } from '../schema/dossier-unit.ts';
import { crossingOf, medalsOf, numbersOf } from './registered.ts';
import type { EventPlace, RowChanges, TaskChange, TaskClose, TaskRow, UnitRow } from './row-changes.ts';

/** Whose task makes its unit what to the dossier; the owner's and the intake's tasks add nothing. */
const RELATION_BY_TASK: Partial<Record<TaskKind, Relation>> = {
  opine: 'consulted',
  decide: 'approving',
  appraise: 'council',
  vote: 'council',
  confirm: 'deciding',
};

/** What one event changes in the projections. Pure: the same for an act as for a rebuild from the log. */
export function projectionOf(
  before: DossierState | null,
  event: DomainEvent,
  after: DossierState,
  place: EventPlace,
  policy: Pick<Policy, 'levels' | 'council'>,
): RowChanges {
  const effects: TaskEffects = 'opens' in event || 'closes' in event ? event : {};
  const opened = new Set((effects.opens ?? []).map((task) => task.no));
  return {
    opens: after.tasks.filter((task) => opened.has(task.no)).map((task) => taskRow(task, after)),
    closes: (effects.closes ?? []).map(
      ({ no, as }): TaskClose => ({ no, state: as, closedAtMs: place.at, closedBy: place.actor, closedSeq: place.seq }),
    ),
    changes: changedTasks(before, after),
    units: relationsOf(before, after, opened, policy),
    crossings: crossingOf(event, place),
    numbers: numbersOf(event, place),
    medals: medalsOf(event, before, place),
  };
}

function taskRow(task: Task, state: DossierState): TaskRow {
  return {
    no: task.no,
    kind: task.kind,
    dossierKind: state.kind,
    stage: state.stage,
    round: state.round,
    unit: task.unit,
    role: task.role,
    person: task.person ?? null,
    seat: task.seat ?? null,
    mustSpeak: task.mustSpeak ?? false,
    about: task.about ?? null,
    openedAtMs: task.openedAt,
    dueAtMs: task.dueAt ?? null,
    reminders: task.reminders,
    escalated: task.escalated,
    claimedBy: task.claimedBy ?? null,
    state: 'open',
    closedAtMs: null,
    closedBy: null,
    closedSeq: null,
  };
}

function changedTasks(before: DossierState | null, after: DossierState): TaskChange[] {
  const earlier = new Map((before?.tasks ?? []).map((task) => [task.no, task]));
  return after.tasks
    .filter((task) => differs(earlier.get(task.no), task))
    .map((task) => ({
      no: task.no,
      dueAtMs: task.dueAt ?? null,
      reminders: task.reminders,
      escalated: task.escalated,
      claimedBy: task.claimedBy ?? null,
    }));
}

function differs(before: Task | undefined, after: Task): boolean {
  if (before === undefined || before === after) return false;
  return (
    before.dueAt !== after.dueAt ||
    before.reminders !== after.reminders ||
    before.escalated !== after.escalated ||
    before.claimedBy !== after.claimedBy
  );
}

/** A draft concerns its owners alone; once presented, whoever decides, and has a seat in it, before any task is theirs. */
function presentedTo(
  before: DossierState | null,
  after: DossierState,
  { levels }: Pick<Policy, 'levels' | 'council'>,
): UnitRow[] {
  if (before?.standing !== 'draft' || after.standing === 'draft') return [];
  const units = new Set(levels.flatMap(({ seats }) => seats.map(({ unit }) => unit)));
  return [
    { unit: after.decidingBody, relation: 'deciding' },
    ...[...units].map((unit): UnitRow => ({ unit, relation: 'approving' })),
  ];
}

/** Who is to be asked is concerned once that is settled, and the council from the first day of commendation: their tasks come later. */
function chosen(before: DossierState | null, after: DossierState, { council }: Pick<Policy, 'council'>): UnitRow[] {
  const known = new Set(before?.consultation?.consulted.map(({ unit }) => unit));
  const consulted = (after.consultation?.consulted ?? []).filter(({ unit }) => !known.has(unit));
  const commends = after.stage === 'commendation' && before?.stage !== 'commendation' && council !== null;
  return [
    ...consulted.map(({ unit }): UnitRow => ({ unit, relation: 'consulted' })),
    ...(commends ? [{ unit: council.unit, relation: 'council' as const }] : []),
  ];
}

function relationsOf(
  before: DossierState | null,
  after: DossierState,
  opened: ReadonlySet<number>,
  policy: Pick<Policy, 'levels' | 'council'>,
): UnitRow[] {
  const founding: UnitRow[] =
    before === null
      ? [
          { unit: after.owner, relation: 'owner' },
          ...after.coOwners.map((unit): UnitRow => ({ unit, relation: 'co-owner' })),
        ]
      : [];
  const asked = after.tasks.flatMap((task): UnitRow[] => {
    const relation = RELATION_BY_TASK[task.kind];
    return relation !== undefined && opened.has(task.no) ? [{ unit: task.unit, relation }] : [];
  });
  return [...founding, ...presentedTo(before, after, policy), ...chosen(before, after, policy), ...asked];
}
