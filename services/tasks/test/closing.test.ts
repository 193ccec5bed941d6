import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { done, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

test('whoever opens a task that a colleague has answered reads who said what, and when', async () => {
  const { a, documentHash } = await inConsultation(house);
  const before = done(await house.as('officer-a').get(`/tasks/${a}`));
  expect(before.body['closing']).toBeUndefined();
  done(await house.as('head-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'object', text: 'Trùng lịch.' }));
  const after = done(await house.as('officer-a').get(`/tasks/${a}`));
  expect(after.body).toMatchObject({
    state: 'answered',
    closing: { event: 'OpinionGiven', by: { id: 'head-a' }, opinion: 'object', text: 'Trùng lịch.' },
  });
});
