import { localDateOf } from '@nhipcau/domain/time/vietnam-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from '../../tasks/test/support/house.ts';
import { approved, codes, crossOver, done, TEXT, taskOf } from '../../tasks/test/support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

const today = localDateOf(Date.now());

/** An activity under way: started, with a milestone. */
async function underWay(): Promise<string> {
  const { dossier } = await approved(house, { ...TEXT, start: today, end: today });
  done(await house.as('staff').post(`/dossiers/${dossier}/start`));
  done(await house.as('staff').post(`/dossiers/${dossier}/milestones`, { text: 'Khai mạc' }));
  return dossier;
}

/** Writes a part of the text anew and proposes it as a change. */
async function change(dossier: string, part: object): Promise<Reply & { readonly documentHash: string }> {
  const text = done(await house.as('staff').get(`/dossiers/${dossier}/draft`)).body as unknown as {
    content: object;
    revision: number;
  };
  const content = { ...text.content, ...part };
  const saved = done(await house.as('staff').put(`/dossiers/${dossier}/draft`, { content }, text.revision)).body;
  const documentHash = saved['documentHash'] as unknown as string;
  const reason = 'Điều kiện thực tế thay đổi';
  return { ...(await house.as('staff').post(`/dossiers/${dossier}/changes`, { documentHash, reason })), documentHash };
}

async function detail(dossier: string): Promise<Readonly<Record<string, unknown>>> {
  return done(await house.as('staff').get(`/dossiers/${dossier}`)).body;
}

test('a minor change is recorded and the activity goes on', async () => {
  const dossier = await underWay();
  done(await change(dossier, { participants: ['Các tổ chức nhân dân ở Trung ương', 'Các liên hiệp địa phương'] }));
  expect(await detail(dossier)).toMatchObject({
    stage: 'execution',
    version: { no: 2, changed: ['participants'] },
    execution: { suspended: false, milestones: [{ text: 'Khai mạc' }] },
  });
  const nothing = await change(dossier, {});
  expect(codes(nothing)).toEqual(['nothing-changed']);
});

test('a material change suspends the activity, is consulted on and approved again, and what was done stays done', async () => {
  const dossier = await underWay();
  const { documentHash, ...proposed } = await change(dossier, { place: 'Huế' });
  expect(done(proposed).body).toMatchObject({ stage: 'execution', decided: 'changed' });
  expect((await house.as('staff').post(`/dossiers/${dossier}/milestones`, { text: 'Bế mạc' })).status).toBe(409);
  await crossOver(house, dossier);
  expect(await detail(dossier)).toMatchObject({ stage: 'proposal', execution: { suspended: true } });

  done(await house.as('head').post(`/tasks/${await taskOf(house, 'head', 'sign')}/signature`, { documentHash }));
  const consulted = ['asked-a', 'asked-b'];
  const check = await taskOf(house, 'lead', 'check');
  done(await house.as('lead').post(`/tasks/${check}/acceptance`, { documentHash, consulted }));
  await crossOver(house, dossier);
  const suspended = await detail(dossier);
  expect(suspended).toMatchObject({
    stage: 'consultation',
    round: 2,
    version: { no: 2, changed: ['place'] },
    execution: { suspended: true, milestones: [{ text: 'Khai mạc' }] },
  });
  expect(suspended['earlierConsultations']).toMatchObject([{ round: 1, bodies: [{ opinion: 'agree' }, {}] }]);

  const a = await taskOf(house, 'officer-a', 'opine');
  expect(done(await house.as('officer-a').get(`/tasks/${a}`)).body).toMatchObject({
    documentHash,
    earlier: { round: 1, opinion: 'agree', changed: [{ field: 'place', before: 'Hà Nội', after: 'Huế' }] },
  });
  const unknown = await house.as('officer-a').post(`/tasks/${a}/opinion`, {
    documentHash,
    opinion: 'agree',
    confirmsRound: 2,
  });
  expect([unknown.status, codes(unknown)]).toEqual([422, ['earlier-agreement-unknown']]);
  const confirmed = { documentHash, opinion: 'agree', confirmsRound: 1 };
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, confirmed));
  const b = await taskOf(house, 'officer-b', 'opine');
  done(await house.as('officer-b').post(`/tasks/${b}/opinion`, { documentHash, opinion: 'agree' }));
  await crossOver(house, dossier);
  for (const who of ['approver-1', 'approver-2'] as const) {
    const decide = await taskOf(house, who, 'decide');
    done(await house.as(who).post(`/tasks/${decide}/decision`, { documentHash, verdict: 'approve' }));
  }
  await crossOver(house, dossier);
  const resumed = await detail(dossier);
  expect(resumed).toMatchObject({
    stage: 'execution',
    execution: { suspended: false, milestones: [{ text: 'Khai mạc' }] },
  });
  expect((resumed['execution'] as unknown as { startedAt?: string }).startedAt).toBeDefined();
  done(await house.as('staff').post(`/dossiers/${dossier}/milestones`, { text: 'Bế mạc' }));
  const carryOut = await taskOf(house, 'staff', 'carry-out', dossier);
  done(await house.as('staff').post(`/tasks/${carryOut}/completion`, { summary: 'Hoàn thành tại Huế' }));
});

test('a proposed change is of the text that its proposer had before them', async () => {
  const dossier = await underWay();
  const stale = await house
    .as('staff')
    .post(`/dossiers/${dossier}/changes`, { documentHash: '0'.repeat(64), reason: 'Thử' });
  expect([stale.status, codes(stale)]).toEqual([409, ['document-changed']]);
  const outsider = await house
    .as('officer-a')
    .post(`/dossiers/${dossier}/changes`, { documentHash: '0'.repeat(64), reason: 'Thử' });
  expect([outsider.status, codes(outsider)]).toEqual([403, ['not-in-unit']]);
});
