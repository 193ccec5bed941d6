import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { localDateOf } from '../time/vietnam-time.ts';
import type { Act, InstantMs } from '../vocabulary.ts';
import { isLate } from './ladder.ts';
import { type DossierState, openTasks } from './state.ts';

function beforePlannedDay({ version }: DossierState, nowMs: InstantMs): readonly Refusal[] {
  const planned = version?.start ?? '';
  return localDateOf(nowMs) < planned ? [refusal('not-before-planned-day', { with: { planned } })] : [];
}

function answersAwaited(state: DossierState, nowMs: InstantMs): readonly Refusal[] {
  const missing = openTasks(state).filter((task) => task.kind === 'opine');
  const early = missing.filter((task) => !isLate(task, nowMs)).map((task) => task.unit);
  const must = missing.filter((task) => task.mustSpeak === true).map((task) => task.unit);
  return [
    ...(early.length > 0 ? [refusal('not-yet-due', { with: { units: early } })] : []),
    ...(must.length > 0 ? [refusal('unit-must-speak', { with: { units: must } })] : []),
  ];
}

function beforeStart({ execution }: DossierState): readonly Refusal[] {
  return execution?.startedAt == null ? [refusal('not-started')] : [];
}

/**
 * What stands in the way of an act that the dossier's state allows, as the day is and as the answers stand, whatever the act
 * would say: asked by `decide`, and by whoever shows a person which acts are open, so that nobody is refused after confirming.
 *
 * @param nowMs business time, milliseconds since the epoch
 */
export function hindrances(state: DossierState, act: Act, nowMs: InstantMs): readonly Refusal[] {
  if (act === 'start') return beforePlannedDay(state, nowMs);
  if (act === 'close-consultation') return answersAwaited(state, nowMs);
  if (act === 'finish') return beforeStart(state);
  return [];
}

/**
 * What an act may not say here though it may be done, whoever says it: each refusal stands at the place of the act's words that
 * it closes. Asked by `decide`, and by whoever shows a person the ways to answer, so that none is offered that always fails.
 */
export function closedChoices(policy: Policy, act: Act): readonly Refusal[] {
  // Without a council nobody judges a nomination.
  if (act === 'accept-report' && policy.council === null) return [refusal('no-council', { at: '/nominationsFollow' })];
  return [];
}
