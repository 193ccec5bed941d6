import { addWorkingDays, workingDaysAfter, workingDaysBefore } from '@nhipcau/domain/calendar/counting';
import { STATE_CALENDAR } from '@nhipcau/domain/calendar/working-calendars';
import { localDate } from '@nhipcau/domain/time/local-date';
import { endOfDayMs, instantMs, localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DossierWorker } from '../../services/worker/src/app.ts';
import { accept, opine, sign } from './support/acts.ts';
import { countsOf } from './support/counts.ts';
import type { TestDossier } from './support/dossier.ts';
import { SILENT_POLICY, STANDARD_POLICY } from './support/policies.ts';
import { askStanding, historyOf, standsIn } from './support/runs.ts';
import { presentOn, toConsultation, toExecution } from './support/scenarios.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let world: SkippingWorld;
let worker: DossierWorker;
beforeAll(async () => {
  world = await openSkippingWorld();
}, 60_000);
afterAll(() => world.stop(), 30_000);
afterEach(() => worker.stop());

const standard = (policy = STANDARD_POLICY) => world.newDossier({ policy, routes: 'standard@1' });

async function rungsOf(dossier: TestDossier, ...types: readonly string[]) {
  const { rows } = await world.record.admin.query<{ type: string; at: string; record: string }>(
    'select type, at_ms as at, record from dossier_event where dossier_id = $1 and type = any($2) order by seq',
    [dossier.id, types],
  );
  return rows.map(({ type, at, record }) => ({ type, at: Number(at), body: JSON.parse(record).body }));
}

async function lettersOf(dossier: TestDossier, kind: string): Promise<readonly string[]> {
  const { rows } = await world.record.admin.query<{ told: string }>(
    `select unit || ' ' || part || case when recalled_at_ms is null then '' else ' recalled' end as told
     from letter where dossier_id = $1 and kind = $2 order by unit, part`,
    [dossier.id, kind],
  );
  return rows.map((row) => row.told.trim());
}

describe('the ladder', { timeout: 60_000 }, () => {
  it('reminds twice and escalates, each at its instant: none early, none a minute late', async () => {
    worker = await world.startWorker();
    const dossier = await standard();
    await toConsultation(world, dossier);
    const opened = localDateOf(await world.businessMs());
    const dueDay = addWorkingDays(STATE_CALENDAR, opened, 10);
    await world.skip(25 * DAY_MS);
    const rungs = await rungsOf(dossier, 'TasksReminded', 'TasksEscalated');
    const expected = [
      instantMs(workingDaysBefore(STATE_CALENDAR, dueDay, 2), 8),
      instantMs(dueDay, 8),
      endOfDayMs(workingDaysAfter(STATE_CALENDAR, dueDay, 1)),
    ];
    expect(rungs.map(({ type }) => type)).toEqual(['TasksReminded', 'TasksReminded', 'TasksEscalated']);
    for (const [index, { at }] of rungs.entries()) {
      expect(at).toBeGreaterThanOrEqual(expected[index] ?? 0);
      expect(at).toBeLessThan((expected[index] ?? 0) + MINUTE_MS);
    }
    expect(await lettersOf(dossier, 'reminder')).toHaveLength(4);
    expect((await dossier.state()).tasks.filter((task) => task.kind === 'overdue')).toHaveLength(2);
  });

  it('after an outage sends no reminder that has been superseded, and escalates at once', async () => {
    worker = await world.startWorker();
    const dossier = await standard();
    await toConsultation(world, dossier);
    await worker.stop();
    world.leap(30 * DAY_MS);
    worker = await world.startWorker();
    await world.record.admin.query('select raise_wake($1)', [dossier.id]);
    await world.wake(dossier);
    await expect.poll(async () => (await rungsOf(dossier, 'TasksEscalated')).length, { timeout: 20_000 }).toBe(1);
    const [reminded] = await rungsOf(dossier, 'TasksReminded');
    expect(reminded?.body.tasks.map(({ upTo, skipped }: { upTo: number; skipped: number }) => [upTo, skipped])).toEqual(
      [
        [2, 2],
        [2, 2],
      ],
    );
    expect(await lettersOf(dossier, 'reminder')).toEqual([]);
  });

  it('an answer takes its rungs off the ladder', async () => {
    worker = await world.startWorker();
    const dossier = await standard();
    await toConsultation(world, dossier);
    await opine(dossier, 'ministry-1');
    await opine(dossier, 'ministry-2');
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'approval');
    expect((await askStanding(world.environment.client, dossier))?.plan[0]?.rung).toBe('remind');
    await world.skip(4 * DAY_MS);
    const reminded = await rungsOf(dossier, 'TasksReminded');
    expect(reminded.every(({ body }) => body.tasks.every(({ no }: { no: number }) => no > 4))).toBe(true);
  });

  it('silence settles a consultation only under a rule that says so', async () => {
    worker = await world.startWorker();
    const silent = await standard(SILENT_POLICY);
    const loud = await standard();
    await toConsultation(world, silent);
    await toConsultation(world, loud);
    await world.skip(30 * DAY_MS);
    await standsIn(world.record, silent, 'approval');
    expect((await loud.state()).stage).toBe('consultation');
  });

  it('execution ends by itself at the end of its planned last day', async () => {
    worker = await world.startWorker();
    const dossier = await standard();
    await toExecution(world, dossier);
    const dueAt = (await dossier.state()).tasks[0]?.dueAt ?? 0;
    await world.skip(100 * DAY_MS);
    await standsIn(world.record, dossier, 'reporting');
    const [crossed] = await rungsOf(dossier, 'RoundDecided').then((all) => all.slice(-1));
    expect(crossed?.body.outcome).toBe('ended-by-date');
    expect(crossed?.at).toBeGreaterThanOrEqual(dueAt);
    expect(crossed?.at).toBeLessThan(dueAt + MINUTE_MS);
  });

  it('a new calendar moves the open deadlines, and says so', async () => {
    worker = await world.startWorker();
    const dossier = await standard();
    await toConsultation(world, dossier);
    const before = (await dossier.state()).tasks[0]?.dueAt ?? 0;
    const off = localDateOf(before - 1);
    await publishHoliday(off);
    await world.wake(dossier);
    await expect.poll(async () => (await dossier.state()).calendarVersion, { timeout: 10_000 }).toBe(2);
    expect((await dossier.state()).tasks[0]?.dueAt).toBeGreaterThan(before);
    const [recomputed] = await rungsOf(dossier, 'DeadlinesRecomputed');
    expect(recomputed?.body.tasks).toHaveLength(2);
  });

  it('with the worker off acts are accepted and nothing opens', async () => {
    worker = await world.startWorker();
    await worker.stop();
    const dossier = await standard();
    await presentOn(world, dossier);
    await sign(dossier);
    const state = await accept(dossier);
    await world.wake(dossier);
    const events = await historyOf(world.environment.client, dossier);
    expect(countsOf(events)).toMatchObject({ signals: 1, completedTasks: 0 });
    expect(await dossier.state()).toEqual(state);
    expect(state).toMatchObject({ stage: 'proposal', decided: 'accepted' });
    worker = await world.startWorker();
    await standsIn(world.record, dossier, 'consultation');
  });
});

/** A day off more, as the next version of the calendar. */
async function publishHoliday(date: string): Promise<void> {
  const source = STATE_CALENDAR.years[0]?.holidays[0];
  const years = STATE_CALENDAR.years.map((year) =>
    year.year === Number(date.slice(0, 4)) && source
      ? { ...year, holidays: [...year.holidays, { ...source, date: localDate(date) }] }
      : year,
  );
  const content = JSON.stringify({ ...STATE_CALENDAR, years });
  await world.record.admin.query(`select publish_calendar(2, $1, 'test', 'test')`, [content]);
}
