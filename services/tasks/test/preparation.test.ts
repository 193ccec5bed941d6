import { readEvents } from '@nhipcau/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, done, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const opinion = (documentHash: string, text = 'Nhất trí, đề nghị rõ kinh phí') => ({
  documentHash,
  opinion: 'agree-with-comments',
  text,
});

test('a colleague drafts, the officer finds it filled in and sends it as their own, and the record names both', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  const drafted = done(
    await house.as('second-officer-a').put(`/tasks/${a}/preparation`, { act: 'opine', body: opinion(documentHash) }, 1),
  );
  expect(drafted.body).toMatchObject({ preparedBy: { id: 'second-officer-a' }, revision: 1 });
  const shown = done(await house.as('officer-a').get(`/tasks/${a}`)).body as unknown as {
    preparation: { body: object };
  };
  expect(shown.preparation.body).toEqual(opinion(documentHash));
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, shown.preparation.body));
  const event = (await readEvents(house.worker.query, dossier)).find((one) => one.event.type === 'OpinionGiven');
  expect([event?.actor, event?.event]).toMatchObject(['officer-a', { preparedBy: 'second-officer-a' }]);
  const late = await house
    .as('second-officer-a')
    .put(`/tasks/${a}/preparation`, { act: 'opine', body: opinion(documentHash) }, 1);
  expect([late.status, codes(late)]).toEqual([409, ['task-closed']]);
});

test('who answers with their own draft, or after throwing another’s away, prepared it alone', async () => {
  const { dossier, documentHash, a, b } = await inConsultation(house);
  const body = { act: 'opine', body: opinion(documentHash) };
  done(await house.as('officer-a').put(`/tasks/${a}/preparation`, body, 1));
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, opinion(documentHash)));
  done(await house.as('officer-b').put(`/tasks/${b}/preparation`, body, 1));
  done(await house.as('officer-b').remove(`/tasks/${b}/preparation`));
  expect((await house.as('officer-b').get(`/tasks/${b}/preparation`)).status).toBe(404);
  done(await house.as('officer-b').post(`/tasks/${b}/opinion`, opinion(documentHash)));
  const given = (await readEvents(house.worker.query, dossier)).filter((one) => one.event.type === 'OpinionGiven');
  expect(given.map(({ event }) => 'preparedBy' in event)).toEqual([false, false]);
});

test('a draft must fit the door that it is meant for, and the task that it is for', async () => {
  const { documentHash, a } = await inConsultation(house);
  const put = (body: object) => house.as('officer-a').put(`/tasks/${a}/preparation`, body, 1);
  const faulty = await put({ act: 'opine', body: { documentHash, opinion: 'perhaps', more: 1 } });
  expect([faulty.status, codes(faulty).toSorted()]).toEqual([422, ['field-unknown', 'not-one-of']]);
  expect(faulty.body).toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ at: '/body/opinion' })]),
  });
  expect(codes(await put({ act: 'decide', body: { documentHash, verdict: 'approve' } }))).toEqual(['wrong-task']);
});

test('nobody outside the unit drafts for it', async () => {
  const { documentHash, a } = await inConsultation(house);
  const put = (who: Parameters<House['as']>[0]) =>
    house.as(who).put(`/tasks/${a}/preparation`, { act: 'opine', body: opinion(documentHash) }, 1);
  expect(codes(await put('officer-b'))).toEqual(['not-in-unit']);
  expect((await put('stranger')).status).toBe(404);
});
