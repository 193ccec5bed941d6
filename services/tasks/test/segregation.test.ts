import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, crossOver, done, draft, hashOf, inApproval } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

/** A dossier at whose text the person with many hats has written. */
async function writtenByManyHats(): Promise<{ dossier: string; documentHash: string }> {
  const dossier = await draft(house);
  const { content } = done(await house.as('many-hats').get(`/dossiers/${dossier}/draft`)).body as { content?: object };
  done(await house.as('many-hats').put(`/dossiers/${dossier}/draft`, { content: { ...content, place: 'Huế' } }, 1));
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
  return { dossier, documentHash };
}

test('whoever edited a text accepts, opines and decides on nothing of it, whatever else they are appointed to', async () => {
  const { dossier, documentHash } = await writtenByManyHats();
  const hats = house.as('many-hats');
  const barred = async (path: string, body: object) => {
    const reply = await hats.post(path, body);
    expect([reply.status, codes(reply)]).toEqual([403, ['author-does-not-decide']]);
  };
  const consulted = ['asked-a', 'asked-b'];
  await barred(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted });
  await barred(`/tasks/${dossier}.2/return`, { documentHash, reasons: [{ part: 'plan', reason: 'Thiếu' }] });
  await barred(`/tasks/${dossier}.2/claim`, {});
  done(await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted }));
  await crossOver(house, dossier);
  await barred(`/tasks/${dossier}.3/opinion`, { documentHash, opinion: 'agree' });
  const given = await house.as('head-a').post(`/tasks/${dossier}.3/assignment`, { to: 'many-hats', reason: 'Thử' });
  expect([given.status, codes(given)]).toEqual([403, ['author-does-not-decide']]);
  done(await house.as('officer-a').post(`/tasks/${dossier}.3/opinion`, { documentHash, opinion: 'agree' }));
  done(await house.as('officer-b').post(`/tasks/${dossier}.4/opinion`, { documentHash, opinion: 'agree' }));
  await crossOver(house, dossier);
  await barred(`/tasks/${dossier}.5/decision`, { documentHash, verdict: 'approve' });
  const { acts } = done(await hats.get(`/tasks/${dossier}.5`)).body as unknown as { acts: readonly { act: string }[] };
  expect(acts.find(({ act }) => act === 'decide')).toMatchObject({ may: false, rule: 'author-does-not-decide' });
});

test('one person decides once in a round, whatever seats they hold', async () => {
  const { dossier, documentHash, decide } = await inApproval(house);
  const approve = { documentHash, verdict: 'approve' };
  done(await house.as('approver-1').post(`/tasks/${decide}/decision`, approve));
  const twice = await house.as('approver-1').post(`/tasks/${dossier}.6/decision`, approve);
  expect([twice.status, codes(twice)]).toEqual([403, ['one-seat-per-person']]);
});

test('an objection blocks nobody, and an approval answers it', async () => {
  const { dossier, documentHash } = await writtenByManyHats();
  done(
    await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted: ['asked-a', 'asked-b'] }),
  );
  await crossOver(house, dossier);
  const silent = await house.as('officer-a').post(`/tasks/${dossier}.3/opinion`, { documentHash, opinion: 'object' });
  expect(codes(silent)).toEqual(['text-missing']);
  const text = 'Chưa phù hợp kế hoạch năm';
  done(await house.as('officer-a').post(`/tasks/${dossier}.3/opinion`, { documentHash, opinion: 'object', text }));
  done(await house.as('officer-b').post(`/tasks/${dossier}.4/opinion`, { documentHash, opinion: 'agree' }));
  await crossOver(house, dossier);
  const shown = done(await house.as('approver-1').get(`/tasks/${dossier}.5`)).body;
  expect(shown['objections']).toEqual([{ unit: { id: 'asked-a', name: 'Đơn vị asked-a' }, text }]);
  const bare = await house.as('approver-1').post(`/tasks/${dossier}.5/decision`, { documentHash, verdict: 'approve' });
  expect([bare.status, codes(bare)]).toEqual([422, ['objection-unanswered']]);
  const objections = [{ unit: 'asked-a', answer: 'Đã đưa vào kế hoạch bổ sung' }];
  done(
    await house.as('approver-1').post(`/tasks/${dossier}.5/decision`, { documentHash, verdict: 'approve', objections }),
  );
});
