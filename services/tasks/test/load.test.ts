import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, done, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const loadOf = async (who: Parameters<House['as']>[0], unit: string) =>
  await house.as(who).get(`/tasks/load?unit=${unit}`);

test('a head sees who of the unit holds what, who is away until when, and who covers them', async () => {
  const { a } = await inConsultation(house);
  const before = done(await loadOf('head-a', 'asked-a')).body as unknown as { on: string };
  expect(before).toMatchObject({ unit: { id: 'asked-a' }, unheld: { open: 1, overdue: 0 }, more: false });
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  const days = { from: before.on, to: before.on };
  done(await house.as('officer-a').post('/standing/absences', { ...days, standIns: [{ person: 'officer-b' }] }));
  const { body } = done(await loadOf('head-a', 'asked-a'));
  expect(body).toMatchObject({
    unheld: { open: 0, overdue: 0 },
    persons: expect.arrayContaining([
      expect.objectContaining({
        person: { id: 'officer-a', name: 'officer-a' },
        roles: ['officer'],
        open: 1,
        overdue: 0,
        away: { ...days, standIns: [{ id: 'officer-b', name: 'officer-b' }] },
      }),
      expect.objectContaining({ person: { id: 'second-officer-a', name: 'second-officer-a' }, open: 0 }),
    ]),
    tasks: [expect.objectContaining({ id: a, claimedBy: { id: 'officer-a', name: 'officer-a' }, late: false })],
  });
  // Whoever only stands in is no colleague: their own unit counts them.
  const persons = (body as unknown as { persons: readonly { person: { id: string } }[] }).persons;
  expect(persons.map(({ person }) => person.id)).not.toContain('officer-b');
});

test('a unit’s load is for whoever sees to its work, and to no other unit’s', async () => {
  expect(codes(await loadOf('second-officer-a', 'asked-a'))).toEqual(['wrong-role']);
  expect(codes(await loadOf('head', 'asked-a'))).toEqual(['not-in-unit']);
  expect(done(await house.as('head-a').get('/tasks/load')).body).toMatchObject({ unit: { id: 'asked-a' } });
});

test('the task says what would stand under the answer, and who of the unit may draft it', async () => {
  const { b } = await inConsultation(house);
  const shown = done(await house.as('officer-b').get(`/tasks/${b}`)).body;
  expect(shown).toMatchObject({ signature: { authority: ['CÁN BỘ CƠ QUAN ĐƯỢC LẤY Ý KIẾN'], name: 'officer-b' } });
  expect(shown['acts']).toContainEqual(expect.objectContaining({ act: 'prepare', may: true }));
  const owners = done(await house.as('staff').get(`/tasks/${b}`)).body;
  expect(owners).not.toHaveProperty('signature');
  expect(owners['acts']).toContainEqual(expect.objectContaining({ act: 'prepare', may: false, rule: 'not-in-unit' }));
});
