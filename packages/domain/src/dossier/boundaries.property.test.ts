import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../calendar/working-day.ts';
import { addDays } from '../time/local-date.ts';
import { instantMs, localDateOf } from '../time/vietnam-time.ts';
import type { decide } from './decide.ts';
import type { DomainEvent } from './events.ts';
import type { DossierState } from './state.ts';
import { along } from './testing/along.ts';
import { HEAD, STAFF } from './testing/cast.ts';
import type { Story } from './testing/story.ts';

const codesOf = (story: Story, command: Parameters<typeof decide>[1]) => story.refusals(command)[0];

/** The events since the stage was entered. */
function sinceCrossing(story: Story): readonly DomainEvent[] {
  const events = story.log.map((one) => one.event);
  return events.slice(events.findLastIndex((one) => one.type === 'StageCrossed') + 1);
}

describe('the boundaries of the ways out, told from the log alone', { timeout: 60_000 }, () => {
  it('recall: what is presented, until the first opinion of the round, never once it is decided', () => {
    along((story) => {
      const { decided, stage, tasks } = story.state;
      const since = sinceCrossing(story);
      const revising = tasks.some((one) => one.kind === 'revise' && one.state === 'open');
      const presented = story.types.includes('ProposalPresented') && !revising;
      const free =
        stage === 'proposal'
          ? presented
          : stage === 'consultation' && !since.some((one) => one.type === 'OpinionGiven');
      const expected = story.state.standing !== 'closed' && decided === null && free;
      expect(codesOf(story, { name: 'recall', by: HEAD.id }) === undefined).toBe(expected);
    });
  });

  it('withdrawal until the approval is crossed, cancellation from then until it is carried out', () => {
    along((story) => {
      const approved = story.log.some(
        ({ event }) => event.type === 'StageCrossed' && event.from.outcome === 'approved',
      );
      const carriedOut = story.log.some(({ event }) => event.type === 'StageCrossed' && event.to === 'reporting');
      const over = story.state.standing === 'closed' || ['withdrawn', 'cancelled'].includes(story.state.decided ?? '');
      const withdrawing = codesOf(story, { name: 'withdraw', by: STAFF.id, reason: 'x' });
      const cancelling = codesOf(story, { name: 'cancel', by: HEAD.id, reason: 'x' });
      expect(withdrawing === undefined).toBe(!over && !approved);
      expect(cancelling === undefined).toBe(!over && approved && !carriedOut);
    });
  });
});

describe('a change of what is approved', { timeout: 60_000 }, () => {
  it('keeps start, milestones and notes, and suspends while it is on its way', () => {
    along(({ state }, { before }) => {
      if (before.execution === null || state.execution === null) return;
      expect(state.execution.milestones).toBeGreaterThanOrEqual(before.execution.milestones);
      expect(state.execution.notes).toBeGreaterThanOrEqual(before.execution.notes);
      if (before.execution.startedAt !== null) expect(state.execution.startedAt).toBe(before.execution.startedAt);
      const cancelled =
        state.stage === 'execution' && state.decided === 'cancelled' && state.version !== state.approved;
      const under =
        ['proposal', 'consultation', 'approval'].includes(state.stage) || state.decided === 'changed' || cancelled;
      expect(state.execution.suspended).toBe(under);
    });
  });

  it('that is rejected leaves the approved version in force; in execution nothing else ever is', () => {
    along(({ state }) => {
      if (state.stage === 'execution' && state.execution?.suspended !== true)
        expect(state.version).toEqual(state.approved);
    });
  });

  it('moves what is approved only by an approval or by a minor change', () => {
    along(({ state }, { before, events }) => {
      if (state.approved === before.approved) return;
      const moved = events.some(
        (one) => (one.type === 'StageCrossed' && one.from.outcome === 'approved') || one.type === 'ChangeRecorded',
      );
      expect(moved).toBe(true);
    });
  });
});

/** 08:00 of the n-th working day before the due day, counted day by day. */
function reminderAt(story: Story, dueAt: number, days: number): number {
  let day = localDateOf(dueAt - 1);
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(story.calendar, day)) left -= 1;
  }
  return instantMs(day, 8);
}

function checkReminders(story: Story, before: DossierState, event: DomainEvent): void {
  if (event.type !== 'TasksReminded') return;
  for (const { no, upTo, skipped } of event.tasks) {
    const task = before.tasks.find((one) => one.no === no);
    const dueAt = task?.dueAt ?? 0;
    const behind = upTo - (task?.reminders ?? 0);
    expect(task?.state).toBe('open');
    expect(behind).toBeGreaterThan(0);
    expect(skipped).toBe(story.nowMs >= dueAt ? behind : behind - 1);
    const instants = story.policy.ladder.remindDays
      .map((days) => reminderAt(story, dueAt, days))
      .filter((at) => at > (task?.openedAt ?? 0));
    expect(instants.filter((at) => at <= story.nowMs).length).toBeGreaterThanOrEqual(upTo);
  }
}

describe('the ladder', { timeout: 60_000 }, () => {
  it('reminds in order, at most once for what is superseded, and never early', () => {
    along((story, { before, events, tried }) => {
      if (tried === 'time' && events[0] !== undefined) checkReminders(story, before, events[0]);
    });
  });

  it('escalates a task once, late, and never one that silence answers for', () => {
    along((story, { before, events }) => {
      for (const event of events) {
        if (event.type !== 'TasksEscalated') continue;
        // One step of time may move the deadlines first, under a new calendar, and escalate by the new ones.
        const moved = events.find((one) => one.type === 'DeadlinesRecomputed')?.tasks ?? [];
        for (const no of event.tasks) {
          const found = before.tasks.find((one) => one.no === no);
          const to = moved.find((one) => one.no === no)?.to;
          const task = found === undefined || to === undefined ? found : { ...found, dueAt: to };
          expect(task).toMatchObject({ escalated: false, state: 'open' });
          expect(story.nowMs).toBeGreaterThanOrEqual(task?.dueAt ?? Number.POSITIVE_INFINITY);
          expect(event.opens?.filter((one) => one.about === no)).toHaveLength(1);
        }
      }
    });
  });
});

describe('an offer of an earlier agreement', { timeout: 60_000 }, () => {
  it('is the last word of each unit that was an agreement, of the round in which it was given', () => {
    along((story) => {
      const agreed = new Map<string, number>();
      let [round, current]: [number, [string, string][]] = [0, []];
      for (const { event } of story.log) {
        if (event.type === 'OpinionGiven') current.push([event.unit, event.opinion]);
        if (event.type === 'ProposalAccepted') {
          for (const [unit, opinion] of current) {
            if (opinion === 'agree') agreed.set(unit, round);
            else agreed.delete(unit);
          }
          current = [];
        }
        if (event.type === 'StageCrossed' && event.to === 'consultation') round += 1;
      }
      const offered = new Map(story.state.consultation?.earlier.map((one) => [one.unit, one.round]));
      expect(offered).toEqual(agreed);
    });
  });
});
