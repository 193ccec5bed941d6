import type { Calendar } from '../calendar/calendar.ts';
import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { InstantMs, OutcomeOf, Stage } from '../vocabulary.ts';
import type { DomainEvent } from './events.ts';
import { type DossierState, openTasks } from './state.ts';
import type { TaskClosing } from './task.ts';

/** The dossier's pinned policy, and the calendar of the day: calendars are never pinned. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What a decision is made from: nothing else may influence it. */
export interface Context {
  readonly state: DossierState;
  readonly rules: Rules;
  readonly nowMs: InstantMs;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly DomainEvent[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function accepted(...events: readonly DomainEvent[]): Decision {
  return { ok: true, events };
}

export function refused(...refusals: readonly Refusal[]): Decision {
  return { ok: false, refusals };
}

/** Refuses with every fault found, or lets the events happen. */
export function unless(faults: readonly Refusal[], events: () => readonly DomainEvent[]): Decision {
  return faults.length > 0 ? refused(...faults) : accepted(...events());
}

/** A refusal for each required text that is empty. */
export function missingText(text: string, at: string): readonly Refusal[] {
  return text.trim() === '' ? [refusal('text-missing', { at })] : [];
}

/** Closes tasks and, with them, the `overdue` tasks that were about them. */
export function closing(state: DossierState, nos: readonly number[], as: TaskClosing['as']): TaskClosing[] {
  const overdue = openTasks(state).filter((task) => task.about !== undefined && nos.includes(task.about));
  return [...nos.map((no) => ({ no, as })), ...overdue.map((task) => ({ no: task.no, as: 'cancelled' as const }))];
}

/**
 * Decides the round in the act's own transaction, so that an outcome never depends on how late Temporal is. Every task that the
 * preceding events of the act left open is cancelled.
 */
export function decideRound<S extends Stage>(
  state: DossierState,
  stage: S,
  outcome: OutcomeOf<S>,
  closedAlready: readonly TaskClosing[] = [],
): DomainEvent {
  const closed = new Set(closedAlready.map((task) => task.no));
  const left = openTasks(state).filter((task) => !closed.has(task.no));
  return {
    type: 'RoundDecided',
    stage,
    round: state.round,
    outcome,
    ...(left.length > 0 ? { closes: left.map((task) => ({ no: task.no, as: 'cancelled' as const })) } : {}),
  };
}
