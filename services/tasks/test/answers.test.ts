import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, crossOver, done, inConsultation, presented } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

async function eventsOf(dossier: string): Promise<number> {
  const { items } = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/timeline?limit=100`))
    .body as unknown as {
    items: readonly unknown[];
  };
  return items.length;
}

test('the same answer sent twice is one answer, and is answered alike', async () => {
  const { a, dossier, documentHash } = await inConsultation(house);
  const body = { documentHash, opinion: 'agree' };
  const key = randomUUID();
  const first = done(await house.as('officer-a').post(`/tasks/${a}/opinion`, body, { key }));
  const before = await eventsOf(dossier);
  const again = done(await house.as('officer-a').post(`/tasks/${a}/opinion`, body, { key }));
  expect(again.body).toEqual({ ...first.body, replayed: true });
  expect(await eventsOf(dossier)).toBe(before);
});

test('another body under the same key is refused', async () => {
  const { a, documentHash } = await inConsultation(house);
  const key = randomUUID();
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }, { key }));
  const other = await house
    .as('officer-a')
    .post(`/tasks/${a}/opinion`, { documentHash, opinion: 'object', text: 'Không nhất trí' }, { key });
  expect([other.status, codes(other)]).toEqual([422, ['idempotency-key-reused']]);
});

test('of two people who answer one task at once one answers, the other learns what happened', async () => {
  const { a, dossier, documentHash } = await inConsultation(house);
  const body = { documentHash, opinion: 'agree' };
  const replies = await Promise.all([
    house.as('officer-a').post(`/tasks/${a}/opinion`, body),
    house.as('second-officer-a').post(`/tasks/${a}/opinion`, body),
    house.as('head-a').post(`/tasks/${a}/opinion`, body),
  ]);
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409]);
  for (const late of replies.filter((reply) => reply.status === 409)) {
    expect(late.body).toMatchObject({ code: 'task-closed', faults: [{ with: { state: 'answered' } }] });
  }
  expect(await eventsOf(dossier)).toBe(7);
});

test('an answer to another text than the one presented is refused', async () => {
  const { a, documentHash } = await inConsultation(house);
  const stale = {
    documentHash: documentHash.replace(/^../, documentHash.startsWith('00') ? '11' : '00'),
    opinion: 'agree',
  };
  const reply = await house.as('officer-a').post(`/tasks/${a}/opinion`, stale);
  expect([reply.status, codes(reply)]).toEqual([409, ['document-changed']]);
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }));
});

test('another unit’s task is refused by its rule, a stranger’s like a missing one, to the letter', async () => {
  const { a, dossier, documentHash } = await inConsultation(house);
  const body = { documentHash, opinion: 'agree' };
  const neighbour = await house.as('officer-b').post(`/tasks/${a}/opinion`, body);
  expect([neighbour.status, codes(neighbour)]).toEqual([403, ['not-in-unit']]);
  for (const who of ['stranger', 'nobody', 'administrator'] as const) {
    const missing = await house.as(who).post(`/tasks/${dossier.replace(/.$/, '0')}.3/opinion`, body);
    const there = await house.as(who).post(`/tasks/${a}/opinion`, body);
    expect([there.status, there.body['code']]).toEqual([404, 'not-found']);
    const { requestId: _one, ...told } = there.body;
    const { requestId: _two, ...ofMissing } = missing.body;
    expect(told).toEqual(ofMissing);
    expect((await house.as(who).get(`/tasks/${a}`)).status).toBe(404);
    expect((await house.as(who).get(`/dossiers/${dossier}`)).status).toBe(404);
  }
});

test('the auditor reads and may do nothing', async () => {
  const { a, dossier, documentHash } = await inConsultation(house);
  done(await house.as('auditor').get(`/tasks/${a}`));
  const reply = await house.as('auditor').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect([reply.status, codes(reply)]).toEqual([403, ['reader-only']]);
  expect((await house.as('auditor').post(`/dossiers/${dossier}/withdrawal`, { reason: 'Thử' })).status).toBe(403);
});

test('a task of an earlier round accepts nothing', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  done(await house.as('head').post(`/dossiers/${dossier}/recall`));
  const decided = await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect([decided.status, codes(decided)]).toEqual([409, ['round-decided']]);
  await crossOver(house, dossier);
  const over = await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect([over.status, codes(over)]).toEqual([409, ['task-closed']]);
});

test('a claimed task is its holder’s until it is released or assigned', async () => {
  const { a, documentHash } = await inConsultation(house);
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  const taken = await house.as('second-officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect(codes(taken)).toEqual(['task-claimed-by-another']);
  const given = await house.as('head-a').post(`/tasks/${a}/assignment`, { to: 'officer-b', reason: 'Thử' });
  expect(codes(given)).toEqual(['not-in-unit']);
  done(await house.as('head-a').post(`/tasks/${a}/assignment`, { to: 'second-officer-a', reason: 'Đi công tác' }));
  done(await house.as('second-officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }));
});

test('numbers follow each other without a gap, and a refused signature takes none', async () => {
  const numberOf = async () => {
    const { dossier, documentHash } = await presented(house);
    const refused = await house
      .as('head')
      .post(`/tasks/${dossier}.1/signature`, { documentHash: documentHash.replace(/./g, '0') });
    expect(refused.status).toBe(409);
    done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
    const detail = done(await house.as('staff').get(`/dossiers/${dossier}`)).body as unknown as {
      version: { number: string };
    };
    return detail.version.number;
  };
  const [first, second] = [await numberOf(), await numberOf()];
  expect(first).toMatch(/^\d\d\/TTr-OWNER$/);
  expect(Number(second.slice(0, 2))).toBe(Number(first.slice(0, 2)) + 1);
});
