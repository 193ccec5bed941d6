import { openDatabase, performAct } from '@nhipcau/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../../tasks/test/support/house.ts';
import { codes, done, inConsultation } from '../../tasks/test/support/story.ts';
import { found, leave, stands } from './support/standing.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

/** Gives a task to a stand-in as the edition before `for` wrote it: to them by name, in nobody's office. */
async function givenAsBefore(dossierId: string, task: number, to: string): Promise<void> {
  const db = openDatabase({ url: house.records.urlOf('nc_tasks'), applicationName: 'test', poolSize: 1 });
  const request = { key: 'an-earlier-key', requestHash: 'ab'.repeat(32), requestId: 'earlier', acr: null };
  const given = await performAct(db, {
    ...{ ...request, authTimeMs: null, dossierId, service: 'tasks', actor: 'head-a' },
    decide: () => ({
      ok: true,
      events: [{ type: 'TaskAssigned', task, to, reason: 'Người phụ trách đi vắng' }],
      instrument: 'head-a.1',
      unit: 'asked-a',
    }),
  });
  await db.close();
  expect(given).toMatchObject({ ok: true });
}

test('what an earlier edition gave to a stand-in by name is answered by them meanwhile, and waits for the head afterwards', async () => {
  const { dossier, documentHash, a } = await inConsultation(house);
  const { id } = done(await leave(house, 'officer-a', stands('stranger'))).body;
  await givenAsBefore(dossier, Number(a.split('.')[1]), 'stranger');
  const opinion = { documentHash, opinion: 'agree' };
  const mayOpine = async (who: 'stranger' | 'officer-a') => {
    const { acts } = done(await house.as(who).get(`/tasks/${a}`)).body as unknown as {
      acts: readonly { act: string; may: boolean }[];
    };
    return acts.find(({ act }) => act === 'opine')?.may;
  };
  expect([await mayOpine('stranger'), await mayOpine('officer-a')]).toEqual([true, false]);
  done(await house.as('officer-a').post(`/standing/absences/${id}/return`));
  // Nobody gains by it: the stand-in is out, and the task is nobody's until the head says whose.
  expect((await house.as('stranger').post(`/tasks/${a}/opinion`, opinion)).status).toBe(404);
  const back = await house.as('officer-a').post(`/tasks/${a}/opinion`, opinion);
  expect(codes(back)).toEqual(['task-claimed-by-another']);
  expect(await found(house, 'head-a', a)).toMatchObject({ claimedBy: { id: 'stranger' } });
  done(await house.as('head-a').post(`/tasks/${a}/assignment`, { to: 'officer-a', reason: 'Đã trở lại' }));
  done(await house.as('officer-a').post(`/tasks/${a}/opinion`, opinion));
  const checked = done(await house.as('auditor').get(`/audit/dossiers/${dossier}/verification`)).body;
  expect(checked).toMatchObject({ sound: true });
});
