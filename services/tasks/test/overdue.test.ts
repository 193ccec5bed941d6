import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './support/house.ts';
import { asAdmin } from './support/records.ts';
import { codes, crossOver, done, type InConsultation, inConsultation } from './support/story.ts';

const DAY_MS = 86_400_000;

let house: House;
let asked: InConsultation;
beforeAll(async () => {
  house = await openHouse();
  await standAt(Date.now() - 60 * DAY_MS);
  asked = await inConsultation(house);
}, 60_000);
afterAll(() => house?.stop());

/** The business clock stands there. */
async function standAt(atMs: number): Promise<void> {
  await asAdmin(house.records.adminUrl, (client) =>
    client.query('update clock set offset_ms = $1', [Math.round(atMs - Date.now())]),
  );
}

async function found(path: string): Promise<readonly string[]> {
  const { items } = done(await house.as('officer-b').get(path)).body as unknown as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/** The tests of this file are one story: each goes on where the one before it stopped. */
test('nobody closes a consultation before its due day', async () => {
  const close = { reason: 'Cần trình gấp' };
  const early = await house.as('lead').post(`/dossiers/${asked.dossier}/consultation-closing`, close);
  expect([early.status, codes(early)]).toEqual([409, ['not-yet-due', 'unit-must-speak']]);
  expect(await found('/tasks?due=overdue')).toEqual([]);
  const { dueAt } = done(await house.as('officer-b').get(`/tasks/${asked.b}`)).body;
  const dueMs = Date.parse(String(dueAt));
  await standAt(dueMs - 3 * DAY_MS);
  expect([await found('/tasks?due=week'), await found('/tasks?due=today')]).toEqual([[asked.b], []]);
  await standAt(dueMs - DAY_MS / 2);
  expect([await found('/tasks?due=today'), await found('/tasks?due=overdue')]).toEqual([[asked.b], []]);
  await standAt(dueMs + DAY_MS);
});

test('past its due day a task is overdue in the inbox, its dossier late in the list, and its answer is still taken', async () => {
  expect(await found('/tasks?due=overdue')).toEqual([asked.b]);
  expect(await found('/dossiers?late=true')).toEqual([asked.dossier]);
  const body = { documentHash: asked.documentHash, opinion: 'agree' };
  const bodies = done(await house.as('lead').get(`/dossiers/${asked.dossier}`)).body['consultation'];
  expect(bodies).toMatchObject({
    bodies: [
      { late: true, state: 'waiting' },
      { late: true, state: 'waiting' },
    ],
  });
  const missing = await house.as('lead').post(`/dossiers/${asked.dossier}/consultation-closing`, { reason: 'Quá hạn' });
  expect([missing.status, codes(missing)]).toEqual([409, ['unit-must-speak']]);
  done(await house.as('officer-a').post(`/tasks/${asked.a}/opinion`, body));
});

test('then the lead closes it over the units that need not speak, with a reason, and nobody else does', async () => {
  const path = `/dossiers/${asked.dossier}/consultation-closing`;
  for (const who of ['staff', 'officer-b', 'approver-1'] as const)
    expect((await house.as(who).post(path, { reason: 'Quá hạn' })).status).toBe(403);
  expect((await house.as('lead').post(path, { reason: ' ' })).status).toBe(422);
  const closed = done(await house.as('lead').post(path, { reason: 'Quá hạn, đã nhắc hai lần' }));
  expect(closed.body).toMatchObject({ stage: 'consultation', decided: 'settled' });
  expect(await found('/tasks')).toEqual([]);
  const body = { documentHash: asked.documentHash, opinion: 'object', text: 'Muộn' };
  const late = await house.as('officer-b').post(`/tasks/${asked.b}/opinion`, body);
  expect([late.status, codes(late)]).toEqual([409, ['round-decided']]);
  await crossOver(house, asked.dossier);
  const { body: detail } = done(await house.as('lead').get(`/dossiers/${asked.dossier}`));
  expect(detail).toMatchObject({ stage: 'approval', consultation: { bodies: [{ opinion: 'agree' }, { late: true }] } });
});
