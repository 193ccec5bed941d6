import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { codes, done, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const countsOf = async (who: Somebody) => done(await house.as(who).get('/tasks/counts')).body;

test('what waits is counted as the lists show it, and a claim moves it among mine', async () => {
  const { a } = await inConsultation(house);
  await inConsultation(house);
  expect(await countsOf('officer-a')).toMatchObject({ mine: 0, units: 2, overdue: 0 });
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  expect(await countsOf('officer-a')).toMatchObject({ mine: 1, units: 2 });
  expect(await countsOf('second-officer-a')).toMatchObject({ mine: 0, units: 2 });
  // Counted once, though seen as officer and as head.
  expect(await countsOf('head-a')).toMatchObject({ mine: 0, units: 2 });
  expect(await countsOf('stranger')).toEqual({ mine: 0, units: 0, overdue: 0, soon: 0 });
  for (const [name, query] of [
    ['units', 'of=my-units'],
    ['mine', 'of=me'],
    ['overdue', 'due=overdue'],
    ['soon', 'due=soon'],
  ] as const) {
    const { items } = done(await house.as('officer-a').get(`/tasks?${query}&limit=100`)).body as { items?: unknown };
    expect([name, (items as readonly unknown[]).length]).toEqual([name, (await countsOf('officer-a'))[name]]);
  }
});

test('why a task is mine: my own office, my hold on it, or the unit that I head', async () => {
  const { a } = await inConsultation(house);
  const why = async (who: Somebody) =>
    (
      done(await house.as(who).get('/tasks?limit=100')).body as unknown as { items: { id: string; why: string }[] }
    ).items.find(({ id }) => id === a)?.why;
  expect(await why('officer-a')).toBe('my-unit');
  expect(await why('head-a')).toBe('as-head');
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  expect(await why('officer-a')).toBe('claimed-by-me');
});

test('a head sees whom a task may be given to, and by which rule not', async () => {
  const { a, dossier } = await inConsultation(house);
  const asked = async (who: Somebody) => await house.as(who).get(`/tasks/${a}/assignees`);
  const { items } = done(await asked('head-a')).body as unknown as {
    items: { person: { id: string }; roles: string[]; may: boolean; rule?: string; holds: number }[];
  };
  expect(items.map(({ person, roles, may }) => [person.id, roles, may])).toEqual([
    ['head-a', ['head'], true],
    ['many-hats', ['officer'], true],
    ['officer-a', ['officer'], true],
    ['second-officer-a', ['officer'], true],
  ]);
  expect(items.find(({ person }) => person.id === 'officer-a')?.holds).toBeGreaterThan(0);
  const chosen = await house.as('head-a').get(`/tasks/${dossier}.1/assignees`);
  expect([chosen.status, codes(chosen)]).toEqual([409, ['task-closed']]);
  expect((await asked('stranger')).status).toBe(404);
});
