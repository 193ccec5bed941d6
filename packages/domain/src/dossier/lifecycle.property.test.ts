import { describe, expect, it } from 'vitest';
import { OUTCOMES, STAGES } from '../vocabulary.ts';
import {
  DOSSIER_SERVICE_EVENT_TYPES,
  type EventType,
  PERSONAL_FIELDS,
  TASK_SERVICE_EVENT_TYPES,
  WORKER_EVENT_TYPES,
} from './events.ts';
import { fold, type RecordedEvent } from './evolve.ts';
import { nextInstant } from './ladder.ts';
import { openTasks } from './state.ts';
import { along } from './testing/along.ts';
import type { Step } from './testing/walk.ts';
import { TRANSITIONS } from './transitions.ts';
import { raisesWake } from './wake.ts';

const byPerson = (step: Step) => (typeof step.tried === 'string' ? undefined : step.tried);

/** Events that a door's service appends, by act: whole-dossier acts go to the dossiers service, answers to the tasks service. */
const OF_DOSSIERS = new Set([
  'present',
  'recall',
  'withdraw',
  'cancel',
  'close-consultation',
  'start',
  'note',
  'reach-milestone',
  'propose-change',
]);

function listFor(step: Step): readonly EventType[] {
  const command = byPerson(step);
  if (command === undefined) return WORKER_EVENT_TYPES;
  return OF_DOSSIERS.has(command.name) ? DOSSIER_SERVICE_EVENT_TYPES : TASK_SERVICE_EVENT_TYPES;
}

describe('a dossier, whatever people try', { timeout: 60_000 }, () => {
  it('always has an open task, or is decided and waits for its crossing, or is closed', () => {
    along(({ state }) => {
      const open = openTasks(state).length;
      if (state.standing === 'draft' && state.decided === null) expect(open).toBe(0);
      else if (state.standing === 'closed' || state.decided !== null) expect(open).toBe(0);
      else expect(open).toBeGreaterThan(0);
    });
  });

  it('has a dense log whose times never run back, and counts itself when it closes', () => {
    along(({ state, log, nowMs }, step) => {
      expect(state.seq).toBe(log.length);
      expect(state.at).toBeLessThanOrEqual(nowMs);
      expect(state.at).toBeGreaterThanOrEqual(step.before.at);
      for (const event of step.events) if (event.type === 'DossierClosed') expect(event.events).toBe(log.length);
    });
  });

  it('accepts nothing once it is closed', () => {
    along((_, { before, events, refused, tried }) => {
      if (before.standing !== 'closed') return;
      expect(events).toEqual([]);
      if (typeof tried !== 'string') expect(refused).toEqual(['dossier-closed']);
    });
  });

  it('accepts only withdrawal and cancellation once its round is decided', () => {
    along((_, step) => {
      const command = byPerson(step);
      if (step.before.decided === null || command === undefined || step.events.length === 0) return;
      expect(['withdraw', 'cancel']).toContain(command.name);
    });
  });

  it('is crossed along its transitions only, and only when decided', () => {
    along((_, { before, events, tried }) => {
      const crossed = events.find((event) => event.type === 'StageCrossed' || event.type === 'DossierClosed');
      if (crossed === undefined) return;
      expect(tried).toBe('cross');
      expect(before.decided).toBe(crossed.from.outcome);
      const ways: Readonly<Record<string, readonly string[]>> = TRANSITIONS[crossed.from.stage];
      expect(ways[crossed.from.outcome]).toContain(crossed.type === 'DossierClosed' ? 'end' : crossed.to);
      expect(OUTCOMES[crossed.from.stage]).toContain(crossed.from.outcome);
    });
  });

  it('has no rung left in the past once the ladder is climbed', () => {
    along((story, { tried }) => {
      if (tried !== 'time' && tried !== 'recompute') return;
      const next = nextInstant(story.state, story.rules);
      if (next !== null) expect(next).toBeGreaterThan(story.nowMs);
    });
  });

  it('numbers tasks and versions densely, each once', () => {
    along(({ log, state }) => {
      const opened = log.flatMap(({ event }) => ('opens' in event ? (event.opens ?? []) : [])).map((one) => one.no);
      expect(opened).toEqual(opened.map((_, index) => index + 1));
      expect(state.lastTaskNo).toBe(opened.length);
      const versions = log.flatMap(({ event }) => ('version' in event ? [event.version.no] : []));
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    });
  });

  it('closes each task once, and asks about each overdue answer once', () => {
    along(({ log, state }) => {
      const closed = log.flatMap(({ event }) => ('closes' in event ? (event.closes ?? []) : [])).map((one) => one.no);
      expect(new Set(closed).size).toBe(closed.length);
      const about = state.tasks.flatMap((one) => (one.about === undefined ? [] : [one.about]));
      expect(new Set(about).size).toBe(about.length);
      for (const one of openTasks(state))
        if (one.about !== undefined) expect(openTasks(state).map(({ no }) => no)).toContain(one.about);
    });
  });

  it('lets each service append exactly what its acts bring about', () => {
    along((_, step) => {
      for (const event of step.events) expect(listFor(step)).toContain(event.type);
    });
  });

  it('wakes its workflow for every decision, and for every move of its next instant', () => {
    along((story, step) => {
      if (byPerson(step) === undefined || step.events.length === 0) return;
      const woken = raisesWake(step.before, story.state, step.events, story.rules);
      const moved = nextInstant(step.before, story.rules) !== nextInstant(story.state, story.rules);
      expect(woken).toBe(moved || story.state.decided !== null || step.before.standing !== story.state.standing);
    });
  });

  it('folds to the same state when every personal value is erased', () => {
    along(({ log, state }, { events }) => {
      if (events.length === 0 || log.length % 7 !== 0) return;
      expect(fold(log.map(erased))).toEqual(state);
    });
  });
});

function blank(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  const list = head.endsWith('[]');
  const key = list ? head.slice(0, -2) : head;
  const record: Readonly<Record<string, unknown>> = { ...value };
  const inner = record[key];
  if (inner === undefined) return value;
  return { ...record, [key]: list && Array.isArray(inner) ? inner.map((one) => blank(one, rest)) : blank(inner, rest) };
}

function erased(one: RecordedEvent): RecordedEvent {
  const paths = PERSONAL_FIELDS[one.event.type] ?? [];
  return {
    ...one,
    event: paths.reduce<unknown>((event, path) => blank(event, path.split('.')), one.event) as RecordedEvent['event'],
  };
}

describe('the walks', { timeout: 60_000 }, () => {
  it('come by every outcome of every stage, or these properties would say little', () => {
    const seen = new Set<string>();
    along((_, { events }) => {
      for (const event of events) if (event.type === 'RoundDecided') seen.add(`${event.stage} ${event.outcome}`);
    });
    const all = STAGES.flatMap((stage) => OUTCOMES[stage].map((outcome) => `${stage} ${outcome}`));
    expect(all.filter((one) => !seen.has(one))).toEqual([]);
  });
});
