import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from './support/house.ts';
import { approved, codes, crossOver, done, TEXT, taskOf } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const today = localDateOf(Date.now());
const medal = (name: string) => ({
  award: 'medal',
  recipient: 'individual',
  field: 'friendship',
  name,
  merit: 'Vun đắp tình hữu nghị giữa nhân dân hai nước.',
});

/** A dossier at the vote's end: everything but the confirmation. */
async function elected(name: string): Promise<{ dossier: string; confirm: string }> {
  const { dossier } = await approved(house, { ...TEXT, start: today, end: today });
  const task = (no: number) => `/tasks/${dossier}.${no}`;
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  done(await house.as('staff').post(`${task(7)}/completion`, { summary: 'Xong' }));
  await crossOver(house, dossier);
  done(await house.as('staff').post(`${task(8)}/report`, { content: { summary: 'Đã tổ chức.' } }));
  const { documentHash } = done(await house.as('lead').get(task(9))).body;
  done(await house.as('lead').post(`${task(9)}/report-acceptance`, { documentHash, nominationsFollow: true }));
  await crossOver(house, dossier);
  done(await house.as('head').post(`${task(10)}/nomination`, { nominees: [medal(name)] }));
  const appraisals = [{ nominee: 1, eligible: true, reason: '' }];
  done(await house.as('secretary').post(`${task(11)}/appraisal`, { appraisals }));
  for (const member of ['member-1', 'member-2', 'member-3', 'member-4', 'member-5'] as const) {
    const vote = await taskOf(house, member, 'vote', dossier);
    done(await house.as(member).post(`/tasks/${vote}/ballot`, { yes: [1], no: [] }));
  }
  return { dossier, confirm: await taskOf(house, 'leader', 'confirm', dossier) };
}

function confirm(task: string, confirmed = true): Promise<Reply> {
  const awards = [{ nominee: 1, confirmed, reason: confirmed ? '' : 'Đã được tặng' }];
  return house.as('leader').post(`/tasks/${task}/confirmation`, { awards });
}

test('the medal is given once in a life: two dossiers that confirm it at once cannot both', async () => {
  const [one, other] = [await elected('Cá nhân  01'), await elected('cá nhân 01')];
  const replies = await Promise.all([confirm(one.confirm), confirm(other.confirm)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = replies.find(({ status }) => status === 409);
  expect(codes(refused as Reply)).toEqual(['medal-already-held']);
  const second = replies[0]?.status === 409 ? one : other;
  const again = await confirm(second.confirm);
  expect([again.status, codes(again)]).toEqual([409, ['medal-already-held']]);
  expect(done(await confirm(second.confirm, false)).body).toMatchObject({ decided: 'confirmed' });
  const third = await elected('Cá nhân 02');
  done(await confirm(third.confirm));
  expect(await taskOf(house, 'leader', 'confirm').catch((fault: Error) => fault.message)).toMatch(/^0 tasks/);
});
