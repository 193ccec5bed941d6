import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import type { Somebody } from './support/people.ts';
import { crossOver, done, hashOf, presented, TEXT, taskOf } from './support/story.ts';

let house: House;
let dossier: string;
beforeAll(async () => {
  house = await openHouse();
  ({ dossier } = await presented(house));
}, 60_000);
afterAll(() => house?.stop());

const INSTANT = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/);

async function answer(who: Somebody, kind: string, door: string, body: object): Promise<void> {
  const task = await taskOf(house, who, kind, dossier);
  const documentHash = await hashOf(house, dossier, who);
  done(await house.as(who).post(`/tasks/${task}/${door}`, { documentHash, ...body }));
}

async function read(who: Somebody, kind: string): Promise<Readonly<Record<string, unknown>>> {
  return done(await house.as(who).get(`/tasks/${await taskOf(house, who, kind, dossier)}`)).body;
}

async function presentedAgain(place: string): Promise<void> {
  const { body } = done(await house.as('staff').get(`/dossiers/${dossier}/draft`));
  const content = { ...TEXT, place };
  const saved = done(await house.as('staff').put(`/dossiers/${dossier}/draft`, { content }, Number(body['revision'])));
  const { documentHash } = saved.body;
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
}

test('whoever revises reads why it came back, from whom, from which post and when', async () => {
  expect(await read('head', 'sign')).not.toHaveProperty('returnedBefore');
  await answer('head', 'sign', 'signature', { lateReason: 'Việc đột xuất' });
  const reasons = [{ part: 'place', reason: 'Chưa nêu hội trường.' }];
  await answer('lead', 'check', 'return', { reasons });
  await crossOver(house, dossier);
  expect(await read('staff', 'revise')).toMatchObject({
    remarks: reasons,
    returned: { by: { id: 'lead', name: 'lead' }, unit: { id: 'deciding' }, role: 'lead', at: INSTANT },
  });
});

test('whoever returned a text reads what has become of it since, and what they had said', async () => {
  await presentedAgain('Hà Nội, hội trường A');
  expect(await read('head', 'sign')).not.toHaveProperty('returnedBefore');
  await answer('head', 'sign', 'signature', { lateReason: 'Việc đột xuất' });
  expect(await read('lead', 'check')).toMatchObject({
    returnedBefore: {
      by: { id: 'lead' },
      version: 1,
      remarks: [{ part: 'place', reason: 'Chưa nêu hội trường.' }],
      changed: [{ field: 'place', before: 'Hà Nội', after: 'Hà Nội, hội trường A' }],
    },
  });
});

async function toApproval(): Promise<void> {
  await answer('lead', 'check', 'acceptance', { consulted: ['asked-a', 'asked-b'] });
  await crossOver(house, dossier);
  await answer('officer-a', 'opine', 'opinion', { opinion: 'agree' });
  await answer('officer-b', 'opine', 'opinion', { opinion: 'agree' });
  await crossOver(house, dossier);
}

test('an approver who returned it sees the same at their seat, and no other seat does', async () => {
  await toApproval();
  expect(await read('approver-1', 'decide')).not.toHaveProperty('returnedBefore');
  await answer('approver-1', 'decide', 'decision', { verdict: 'return', reasons: 'Cần họp ở nơi khác.' });
  await crossOver(house, dossier);
  expect(await read('staff', 'revise')).toMatchObject({
    remarks: [{ reason: 'Cần họp ở nơi khác.' }],
    returned: { by: { id: 'approver-1' }, role: 'approver', at: INSTANT },
  });
  await presentedAgain('Huế');
  await answer('head', 'sign', 'signature', { lateReason: 'Việc đột xuất' });
  expect(await read('lead', 'check')).toMatchObject({ returnedBefore: { version: 1, changed: [{ field: 'place' }] } });
  await toApproval();
  expect(await read('approver-1', 'decide')).toMatchObject({
    returnedBefore: {
      version: 2,
      remarks: [{ reason: 'Cần họp ở nơi khác.' }],
      changed: [{ field: 'place', before: 'Hà Nội, hội trường A', after: 'Huế' }],
    },
  });
  await answer('approver-1', 'decide', 'decision', { verdict: 'approve' });
  expect(await read('approver-2', 'decide')).not.toHaveProperty('returnedBefore');
});
