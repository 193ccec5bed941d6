import { ADMINISTRATOR, AUDITOR } from '@nhipcau/local/demonstration/people';
import { request } from '@nhipcau/local/driver/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedPlan } from '../support/accepted-plan.ts';
import { type House, openHouse } from '../support/house.ts';
import type { Story } from '../support/story.ts';

const second = 'mof-head';
const reason = 'Cán bộ được giao nghỉ đột xuất, ý kiến đến hạn hôm nay.';

let house: House;
let story: Story;
beforeAll(async () => {
  house = await openHouse('break-glass');
  story = await acceptedPlan(house);
});
afterAll(() => house.stop());

async function openingOf(person: string) {
  const { items } = await house.deskOf(person).read('listOpenings', { query: { of: 'mine' } });
  return items[0];
}

test('a task that is stuck is given to a colleague by an administrator whom a second person let in, and history shows it in red', async () => {
  const desk = house.deskOf(ADMINISTRATOR);
  const dossier = { params: { id: story.id } };
  await expect(desk.read('readDossier', dossier)).rejects.toMatchObject({ codes: ['not-found'] });
  const ask = request('askOpening', undefined, { dossier: story.id, reason, hours: 2 });
  expect(await story.tries(ADMINISTRATOR, ask)).toEqual([]);
  const { id = '' } = (await openingOf(ADMINISTRATOR)) ?? {};
  const on = { opening: id };
  expect(await story.tries(ADMINISTRATOR, request('confirmOpening', on, {}))).toEqual(['second-person-needed']);
  await expect(desk.read('readDossier', dossier)).rejects.toMatchObject({ codes: ['not-found'] });
  expect(await story.tries(second, request('confirmOpening', on, {}))).toEqual([]);

  const { tasks, openings } = await desk.read('readDossier', dossier);
  expect(openings).toMatchObject([{ id, state: 'open', second: { id: second } }]);
  const stuck = tasks.find((task) => task.kind === 'opine' && task.unit.id === 'mofa')?.id ?? '';
  const given = { to: 'mofa-officer', reason };
  expect(await story.tries(ADMINISTRATOR, request('assignTask', { id: stuck }, given))).toEqual([]);
  expect(await story.tries(ADMINISTRATOR, request('endOpening', on, { reason: 'Xong.' }))).toEqual([]);
  await expect(desk.read('readDossier', dossier)).rejects.toMatchObject({ codes: ['not-found'] });

  await story.at('2025-03-10 10:00', 'mofa-officer', { act: 'opine', opinion: 'agree' });
  const seen = await story.seenBy('union-hai-duong-staff');
  expect(seen.openings).toMatchObject([{ id, state: 'ended', reason, asker: { id: ADMINISTRATOR } }]);
  const auditor = house.deskOf(AUDITOR);
  const { items, grave } = await auditor.read('readTimeline', { ...dossier, query: { limit: 100 } });
  expect(grave.map(({ what, actor }) => [what, actor?.id])).toEqual([
    ['asked', ADMINISTRATOR],
    ['confirmed', second],
    ['ended', ADMINISTRATOR],
  ]);
  expect(items.filter((one) => one.grave).map(({ type, instrument }) => [type, instrument])).toEqual([
    ['TaskAssigned', id],
  ]);
  const digest = await auditor.read('readOpenings', { query: {} });
  expect(digest).toMatchObject({ asked: 1, opened: 1, open: 0, sound: true });
  expect(digest.items).toMatchObject([{ id, reads: [{ what: 'dossier' }], assigns: [{ task: stuck }] }]);
  expect(await auditor.read('verifyDossier', dossier)).toMatchObject({ sound: true });
});
