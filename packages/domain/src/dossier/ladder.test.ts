import { describe, expect, it } from 'vitest';
import type { Calendar } from '../calendar/calendar.ts';
import { STATE_CALENDAR } from '../calendar/working-calendars.ts';
import { localDate } from '../time/local-date.ts';
import { endOfDayMs, instantMs } from '../time/vietnam-time.ts';
import { dueDay, nextInstant, planOf } from './ladder.ts';
import { change, opine } from './testing/acts.ts';
import { STAFF } from './testing/cast.ts';
import { atConsultation, atExecution, atSign, draft } from './testing/scenes.ts';
import type { Story } from './testing/story.ts';
import { raisesWake } from './wake.ts';

const eight = (date: string) => instantMs(localDate(date), 8);

/** Signature asked on Monday 3 March 2025, due in three working days: reminders on the 4th and the 6th, escalation after the 7th. */
const asked = () => atSign();

function at(story: Story, nowMs: number): Story {
  story.nowMs = nowMs;
  return story;
}

describe('the ladder', () => {
  it('names its rungs by instants: reminders at 08:00, the due day ends at 24:00', () => {
    const story = asked();
    expect(dueDay(story.state.tasks[0]?.dueAt ?? 0)).toBe('2025-03-06');
    expect(nextInstant(story.state, story.rules)).toBe(eight('2025-03-04'));
    expect(planOf(story.state, story.rules, eight('2025-03-04'))).toEqual([
      { rung: 'remind', inMs: 0 },
      { rung: 'escalate', inMs: endOfDayMs(localDate('2025-03-07')) - eight('2025-03-04') },
    ]);
  });

  it('reminds in order, once each, and never early', () => {
    const story = asked();
    expect(at(story, eight('2025-03-04') - 1).climbs('remind')).toEqual([]);
    at(story, eight('2025-03-04')).climbs('remind');
    expect(story.last('TasksReminded').tasks).toEqual([{ no: 1, upTo: 1, skipped: 0 }]);
    expect(story.climbs('remind')).toEqual([]);
    expect(nextInstant(story.state, story.rules)).toBe(eight('2025-03-06'));
    at(story, eight('2025-03-06')).climbs('remind');
    expect(story.last('TasksReminded').tasks).toEqual([{ no: 1, upTo: 2, skipped: 0 }]);
  });

  it('skips what was superseded after an outage, and sends nothing to an overdue task', () => {
    const story = at(asked(), eight('2025-03-06'));
    story.climbs('remind');
    expect(story.last('TasksReminded').tasks).toEqual([{ no: 1, upTo: 2, skipped: 1 }]);
    const late = at(asked(), endOfDayMs(localDate('2025-03-06')));
    late.climbs('remind');
    expect(late.last('TasksReminded').tasks).toEqual([{ no: 1, upTo: 2, skipped: 2 }]);
  });

  it('escalates once, after its working days', () => {
    const story = at(asked(), endOfDayMs(localDate('2025-03-07')) - 1);
    expect(story.climbs('escalate')).toEqual([]);
    at(story, story.nowMs + 1).climbs('remind');
    story.climbs('escalate');
    expect(story.asked).toEqual(['overdue', 'sign']);
    expect(story.climbs('escalate')).toEqual([]);
    expect(nextInstant(story.state, story.rules)).toBeNull();
  });

  it('has no rung for a draft, a decided round or a task without a due day', () => {
    expect(planOf(draft().state, draft().rules, 0)).toEqual([]);
    const story = asked();
    story.when({ name: 'withdraw', by: STAFF.id, reason: 'Thôi' });
    expect(nextInstant(story.state, story.rules)).toBeNull();
    const timeless = atSign({ lengths: {} });
    expect(timeless.state.tasks[0]?.dueAt).toBeUndefined();
    expect(nextInstant(timeless.state, timeless.rules)).toBeNull();
  });
});

describe('an edited calendar', () => {
  /** 5 March 2025 becomes a day off. */
  const edited: Calendar = {
    ...STATE_CALENDAR,
    years: STATE_CALENDAR.years.map((year) => {
      const [pattern] = year.holidays;
      if (year.year !== 2025 || pattern === undefined) return year;
      return {
        ...year,
        holidays: [...year.holidays, { ...pattern, date: localDate('2025-03-05'), kind: 'substitute' }],
      };
    }),
  };

  it('moves the open deadlines, and says from when to when', () => {
    const story = asked();
    const from = story.state.tasks[0]?.dueAt;
    story.recomputes(edited);
    const to = endOfDayMs(localDate('2025-03-07'));
    expect(story.last('DeadlinesRecomputed')).toMatchObject({ calendarVersion: 2, tasks: [{ no: 1, from, to }] });
    expect(story.state.tasks[0]?.dueAt).toBe(to);
    expect(story.state.calendarVersion).toBe(2);
  });

  it('is recorded once, and leaves the planned end of an activity alone', () => {
    const story = atExecution();
    story.recomputes(edited);
    expect(story.last('DeadlinesRecomputed').tasks).toEqual([]);
    expect(story.recomputes(edited, 2)).toEqual([]);
  });
});

describe('a wake', () => {
  const woken = (story: Story, act: () => unknown) => {
    const before = story.state;
    const from = story.log.length;
    act();
    return raisesWake(
      before,
      story.state,
      story.log.slice(from).map((one) => one.event),
      story.rules,
    );
  };

  it('follows what decides a round, ends the dossier or moves its next instant', () => {
    const story = atConsultation();
    expect(woken(story, () => opine(story, 1))).toBe(false);
    expect(woken(story, () => opine(story, 2))).toBe(false);
    expect(woken(story, () => opine(story, 3))).toBe(true);
    expect(woken(story, () => story.when({ name: 'withdraw', by: STAFF.id, reason: 'x' }))).toBe(true);
  });

  it('follows the first presentation, and no creation', () => {
    const story = draft();
    expect(
      raisesWake(
        null,
        story.state,
        story.log.map((one) => one.event),
        story.rules,
      ),
    ).toBe(false);
    expect(woken(story, () => story.when({ name: 'present', by: STAFF.id, text: { ...TEXT } }))).toBe(true);
  });

  it('follows the withdrawal of a draft: only the worker can close it', () => {
    const story = draft();
    expect(woken(story, () => story.when({ name: 'withdraw', by: STAFF.id, reason: 'x' }))).toBe(true);
  });

  it('does not follow a note or a minor change', () => {
    const story = atExecution();
    expect(woken(story, () => story.when({ name: 'note', by: STAFF.id, text: 'x' }))).toBe(false);
    expect(woken(story, () => story.when(change(['agenda'])))).toBe(false);
  });
});

const TEXT = change(['agenda']).text;
