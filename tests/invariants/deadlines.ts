import { type LoggedEvent, metaOf } from '@nhipcau/database';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import { dueRungs } from '@nhipcau/domain/dossier/ladder';
import { type DossierState, openTasks, taskNo } from '@nhipcau/domain/dossier/state';
import type { Rung } from '@nhipcau/domain/vocabulary';
import type { House, StoredCase } from './house.ts';
import { type Violation, violation } from './violation.ts';

/** How long after its instant a rung may be climbed while everything runs. */
const LATEST_MS = 60_000;

/** I11: no reminder, escalation or expiry stands in the log before its instant, and none is owed for long. */
export function deadlinesAreKept({ cases, nowMs }: House): readonly Violation[] {
  return cases.flatMap((one) => {
    const { id, nextAtMs } = one;
    const owed = nextAtMs !== null && nextAtMs < nowMs - LATEST_MS;
    return [
      ...earlyRungs(one),
      ...(owed ? [violation('I11', id, `was due ${nowMs - nextAtMs} ms ago and nothing came of it`)] : []),
    ];
  });
}

function earlyRungs({ id, log, rules }: StoredCase): readonly Violation[] {
  let state: DossierState | null = null;
  const found: Violation[] = [];
  for (const logged of log) {
    if (state !== null) {
      const before: DossierState = state;
      const early = climbed(logged, before).filter(({ rung, task }) => {
        // The due day is an own bound: reminders come before it, everything else at it or after.
        const dueAt = taskNo(before, task)?.dueAt ?? Number.POSITIVE_INFINITY;
        const onTime = dueRungs(before, rung, rules, logged.at).some((one) => one.task === task);
        return !onTime || (rung !== 'remind' && logged.at < dueAt);
      });
      found.push(
        ...early.map(({ rung, task }) =>
          violation('I11', id, `event ${logged.seq}: ${rung} of task ${task} came early`),
        ),
      );
    }
    state = evolve(state, logged.event, metaOf(id, logged));
  }
  return found;
}

/** The rungs that an event says were climbed, by task. */
function climbed({ event, record }: LoggedEvent, before: DossierState): readonly { rung: Rung; task: number }[] {
  if (event.type === 'TasksReminded') return event.tasks.map(({ no }) => ({ rung: 'remind', task: no }));
  if (event.type === 'TasksEscalated') return event.tasks.map((task) => ({ rung: 'escalate', task }));
  const expired = event.type === 'RoundDecided' && record.workflowRunId !== null && openTasks(before).length > 0;
  if (!expired) return [];
  return openTasks(before)
    .filter(({ kind }) => kind === 'opine' || kind === 'carry-out')
    .map(({ no }) => ({ rung: 'expire', task: no }));
}
