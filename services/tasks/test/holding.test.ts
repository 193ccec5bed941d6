import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { codes, done, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

async function holderOf(task: string): Promise<unknown> {
  return (done(await house.as('officer-a').get(`/tasks/${task}`)).body as Record<string, { id: string } | undefined>)[
    'claimedBy'
  ]?.id;
}

test('a task is claimed by one, given back, and claimed by another', async () => {
  const { a } = await inConsultation(house);
  const replies = await Promise.all([
    house.as('officer-a').post(`/tasks/${a}/claim`),
    house.as('second-officer-a').post(`/tasks/${a}/claim`),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [first, second] =
    replies[0]?.status === 200
      ? (['officer-a', 'second-officer-a'] as const)
      : (['second-officer-a', 'officer-a'] as const);
  expect(await holderOf(a)).toBe(first);
  const foreign = await house.as(second).post(`/tasks/${a}/release`);
  expect([foreign.status, codes(foreign)]).toEqual([409, ['not-claimed']]);
  done(await house.as(first).post(`/tasks/${a}/release`));
  expect(await holderOf(a)).toBeUndefined();
  const twice = await house.as(first).post(`/tasks/${a}/release`);
  expect([twice.status, codes(twice)]).toEqual([409, ['not-claimed']]);
  done(await house.as(second).post(`/tasks/${a}/claim`));
  expect(await holderOf(a)).toBe(second);
});

test('the detail of a held task says who may do what, and by which rule not', async () => {
  const { a } = await inConsultation(house);
  done(await house.as('officer-a').post(`/tasks/${a}/claim`));
  const acts = async (who: 'officer-a' | 'second-officer-a' | 'officer-b') =>
    (
      done(await house.as(who).get(`/tasks/${a}`)).body as unknown as {
        acts: readonly { act: string; may: boolean; rule?: string; reason?: string }[];
      }
    ).acts;
  const of = async (who: 'officer-a' | 'second-officer-a' | 'officer-b', act: string) =>
    (await acts(who)).find((one) => one.act === act);
  expect(await of('officer-a', 'opine')).toMatchObject({ may: true });
  expect(await of('officer-a', 'assign')).toMatchObject({ may: false, rule: 'wrong-role' });
  const other = await of('second-officer-a', 'opine');
  expect(other).toMatchObject({ may: false });
  expect(JSON.stringify(other)).toContain('task-claimed-by-another');
  expect(await of('officer-b', 'opine')).toMatchObject({ may: false, rule: 'not-in-unit' });
});

test('a head assigns to whoever could answer, to nobody else, and says why', async () => {
  const { a, documentHash } = await inConsultation(house);
  const assign = (to: string, reason = 'Phụ trách') =>
    house.as('head-a').post(`/tasks/${a}/assignment`, { to, reason });
  expect(codes(await assign('nobody-at-all'))).toEqual(['not-in-unit']);
  expect(codes(await assign('officer-b'))).toEqual(['not-in-unit']);
  expect(codes(await assign('officer-a', ' '))).toEqual(['wrong-format']);
  const notHead = await house.as('officer-a').post(`/tasks/${a}/assignment`, { to: 'officer-a', reason: 'Thử' });
  expect([notHead.status, codes(notHead)]).toEqual([403, ['wrong-role']]);
  done(await assign('second-officer-a'));
  expect(await holderOf(a)).toBe('second-officer-a');
  const taken = await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' });
  expect([taken.status, codes(taken)]).toEqual([409, ['task-claimed-by-another']]);
  done(await assign('officer-a'));
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, { documentHash, opinion: 'agree' }));
  const closed = await assign('second-officer-a');
  expect([closed.status, codes(closed)]).toEqual([409, ['task-closed']]);
});
