import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, type Reply } from './support/house.ts';
import { codes, crossOver, done, draft, hashOf, inConsultation } from './support/story.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house?.stop());

interface Result {
  readonly task: string;
  readonly receipt?: { readonly seq: number; readonly replayed: boolean };
  readonly faults?: readonly { readonly code: string; readonly detail: string }[];
}

/** What became of each, in the order asked: accepted, or by which code not. */
function outcomes(reply: Reply): readonly string[] {
  const { results } = done(reply).body as unknown as { results: readonly Result[] };
  return results.map(({ receipt, faults }) => (receipt === undefined ? (faults?.[0]?.code ?? '') : 'accepted'));
}

/** In consultation, after the person with many hats has written at its text. */
async function writtenByManyHats(): Promise<{ task: string; documentHash: string }> {
  const dossier = await draft(house);
  const { content } = done(await house.as('many-hats').get(`/dossiers/${dossier}/draft`)).body as { content?: object };
  done(await house.as('many-hats').put(`/dossiers/${dossier}/draft`, { content: { ...content, place: 'Huế' } }, 1));
  const documentHash = await hashOf(house, dossier);
  done(await house.as('staff').post(`/dossiers/${dossier}/presentation`, { documentHash }));
  done(await house.as('head').post(`/tasks/${dossier}.1/signature`, { documentHash }));
  done(
    await house.as('lead').post(`/tasks/${dossier}.2/acceptance`, { documentHash, consulted: ['asked-a', 'asked-b'] }),
  );
  await crossOver(house, dossier);
  return { task: `${dossier}.3`, documentHash };
}

const FOREIGN = '3f0d9f0e-6a2b-8c4d-9e1f-0a1b2c3d4e5f.1';

test('one opinion on several: each is judged by itself, by the same rules, and says what became of it', async () => {
  const open = await inConsultation(house);
  const closed = await inConsultation(house);
  const own = await writtenByManyHats();
  const { documentHash } = open;
  done(await house.as('officer-a').post(`/tasks/${closed.a}/opinion`, { documentHash, opinion: 'agree' }));
  const unread = { task: (await inConsultation(house)).a, documentHash: '0'.repeat(64) };
  const items = [
    { task: open.a, documentHash },
    own,
    { task: closed.a, documentHash },
    { task: FOREIGN, documentHash },
    unread,
  ];
  const reply = await house.as('many-hats').post('/tasks/bulk/opinions', { opinion: 'agree', items });
  expect(outcomes(reply)).toEqual([
    'accepted',
    'author-does-not-decide',
    'task-closed',
    'not-found',
    'document-changed',
  ]);
  const { results } = reply.body as unknown as { results: readonly Result[] };
  expect(results.map(({ task }) => task)).toEqual(items.map(({ task }) => task));
  for (const { faults } of results) if (faults !== undefined) expect(faults[0]?.detail).toMatch(/\w+ \w+/);
  // What is somebody else's reads exactly like what is not there.
  const strangers = await house.as('stranger').post('/tasks/bulk/claims', { tasks: [own.task, FOREIGN] });
  const [theirs, none] = (done(strangers).body as unknown as { results: readonly Result[] }).results;
  expect(theirs?.faults).toEqual(none?.faults);
});

test('each act of several stands in the log under a key of its own, and the same request acts once', async () => {
  const [one, other] = [await inConsultation(house), await inConsultation(house)];
  const body = {
    opinion: 'outside-remit',
    items: [one, other].map(({ a, documentHash }) => ({ task: a, documentHash })),
  };
  const key = 'bulk-opinions-once';
  const first = await house.as('officer-a').post('/tasks/bulk/opinions', body, { key });
  expect(outcomes(first)).toEqual(['accepted', 'accepted']);
  const again = await house.as('officer-a').post('/tasks/bulk/opinions', body, { key });
  const receipts = (reply: Reply) =>
    (reply.body as unknown as { results: readonly Result[] }).results.map(({ receipt }) => receipt);
  expect(receipts(again)).toEqual(receipts(first).map((receipt) => ({ ...receipt, replayed: true })));
  const keys = await house.worker.query<{ key: string }>(
    {
      text: `select idempotency_key as key from dossier_event where dossier_id = any($1::uuid[]) and type = 'OpinionGiven'`,
    },
    [[one.dossier, other.dossier]],
  );
  expect(new Set(keys.map((row) => row.key)).size).toBe(2);
});

test('several are claimed at once, but for those that a colleague holds', async () => {
  const [one, other] = [await inConsultation(house), await inConsultation(house)];
  done(await house.as('second-officer-a').post(`/tasks/${other.a}/claim`));
  const tasks = [one.a, other.a, one.b];
  expect(outcomes(await house.as('officer-a').post('/tasks/bulk/claims', { tasks }))).toEqual([
    'accepted',
    'task-claimed-by-another',
    'not-in-unit',
  ]);
});

test('an objection is nobody’s to give in bulk, comments need their text, and more than fifty are too many', async () => {
  const { a, documentHash } = await inConsultation(house);
  const items = [{ task: a, documentHash }];
  const objecting = await house.as('officer-a').post('/tasks/bulk/opinions', { opinion: 'object', items });
  expect([objecting.status, codes(objecting)]).toEqual([422, ['not-one-of']]);
  const silent = await house.as('officer-a').post('/tasks/bulk/opinions', { opinion: 'agree-with-comments', items });
  expect(outcomes(silent)).toEqual(['text-missing']);
  const unseen = await house.as('officer-a').post('/tasks/bulk/opinions', { opinion: 'agree', items: [{ task: a }] });
  expect([unseen.status, codes(unseen)]).toEqual([422, ['field-required']]);
  const tasks = Array.from({ length: 51 }, (_, no) => `${a.slice(0, -1)}${no + 1}`);
  const many = await house.as('officer-a').post('/tasks/bulk/claims', { tasks });
  expect([many.status, codes(many)]).toEqual([422, ['too-many']]);
  const nobody = await house.as('nobody').post('/tasks/bulk/claims', { tasks: [a] });
  expect([nobody.status, codes(nobody)]).toEqual([403, ['not-appointed']]);
});
