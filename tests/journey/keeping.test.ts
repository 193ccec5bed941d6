import type { ReplyOf, readCalendar } from '@nhipcau/contracts';
import { momentMs } from '@nhipcau/local/demonstration/moments';
import { ADMINISTRATOR, AUDITOR } from '@nhipcau/local/demonstration/people';
import { request } from '@nhipcau/local/driver/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { type House, openHouse } from '../support/house.ts';
import type { Story } from '../support/story.ts';

let house: House;
let story: Story;
beforeAll(async () => {
  house = await openHouse('keeping');
  story = await acceptedPlan(house);
  await house.clock.moveTo(momentMs('2025-03-10 10:00'));
});
afterAll(() => house.stop());

type Calendar = ReplyOf<typeof readCalendar>['body'];

async function dueOfVufo(): Promise<string | undefined> {
  const { tasks } = await story.seenBy('union-hai-duong-staff');
  return tasks.find((task) => task.kind === 'opine' && task.unit.id === 'vufo')?.dueAt;
}

const within = { timeout: 20_000 };

test('an edited calendar moves the open deadlines, and the log of each dossier says from when to when', async () => {
  const before = await dueOfVufo();
  const administrator = house.deskOf(ADMINISTRATOR);
  const calendar: Calendar = await administrator.read('readCalendar');
  const year = calendar.years.find((one) => one.year === 2025);
  const [like] = year?.holidays ?? [];
  if (year === undefined || like === undefined) throw new Error('the calendar of 2025 has no holiday');
  const holidays = ['2025-03-13', '2025-03-14'].map((date) => ({ ...like, date }));
  const edit = {
    basedOn: calendar.version,
    year: { ...year, holidays: [...year.holidays, ...holidays].toSorted((a, b) => (a.date < b.date ? -1 : 1)) },
    reason: 'Nghỉ bù theo thông báo.',
  };
  await administrator.send(request('editCalendar', undefined, edit), 'calendar-of-the-tests');
  await expect.poll(dueOfVufo, within).not.toBe(before);
  const after = await dueOfVufo();
  expect(Date.parse(after ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
  const recomputed = (await story.timeline()).findLast((entry) => entry.type === 'DeadlinesRecomputed');
  expect(recomputed).toMatchObject({ bySystem: true, body: { calendarVersion: calendar.version + 1 } });
  const moved = recomputed?.body['tasks'] as readonly { readonly from: number; readonly to: number }[];
  expect(moved.map(({ from, to }) => [from, to])).toContainEqual([Date.parse(before ?? ''), Date.parse(after ?? '')]);
});

test('a renewed run goes on where the one before it waited, and both say the same as the log', async () => {
  const auditor = house.deskOf(AUDITOR);
  const on = { params: { id: story.id } };
  const runs = async () => (await auditor.read('readWorkflow', on)).runs.length;
  const before = await runs();
  const renew = request('renewDossier', { id: story.id }, { reason: 'Trước khi triển khai.' });
  await house.deskOf(ADMINISTRATOR).send(renew, 'renewal-of-the-tests');
  await expect.poll(runs, within).toBe(before + 1);
  await story.at('2025-03-11 09:00', 'vufo-officer', { act: 'opine', opinion: 'agree' });
  await expect.poll(async () => (await auditor.read('readWorkflow', on)).agrees, within).toBe(true);
  expect(await story.tries('vufo-officer', renew)).toContain('wrong-role');
});

test('the figures say that every chain was recomputed, and since when', async () => {
  const figures = await house.deskOf(AUDITOR).read('readFigures');
  expect(figures).toMatchObject({ dossiers: 1, open: 1, chainVerified: true, chainsPending: 0 });
  expect(Date.parse(figures.verifiedSince)).toBeLessThanOrEqual(Date.now());
});
