import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { done, inApproval } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

test('a dossier goes from draft to a decision through the services', async () => {
  const { dossier, documentHash, decide } = await inApproval(house);
  const first = done(
    await house.as('approver-1').post(`/tasks/${decide}/decision`, { documentHash, verdict: 'approve' }),
  );
  expect(first.body).toMatchObject({ stage: 'approval', replayed: false });
  expect(first.body).not.toHaveProperty('decided');
  const second = await house.as('approver-2').post(`/tasks/${dossier}.6/decision`, {
    documentHash,
    verdict: 'approve',
  });
  expect(second.body).toMatchObject({ stage: 'approval', decided: 'approved' });
});
