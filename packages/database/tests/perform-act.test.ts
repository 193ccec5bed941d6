import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, crossOver, inConsultation, newDossier, opine, present } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
}, 60_000);
afterAll(() => world.stop());

test('an opinion is one event, closes its task and leaves the others open', async () => {
  const dossierId = await inConsultation(world);
  const result = await opine(world, dossierId, 1);
  expect(result).toMatchObject({
    ok: true,
    replayed: false,
    events: [{ event: { type: 'OpinionGiven', text: 'Đồng ý' } }],
  });
  const tasks = await world
    .as('nc_tasks')
    .as('auditor-1')
    .query({ text: 'select no, state, closed_by from task where dossier_id = $1 order by no' }, [dossierId]);
  expect(tasks.map((row) => row['state'])).toEqual(['answered', 'open', 'open', 'open', 'open', 'open']);
  expect(tasks[0]).toMatchObject({ closed_by: 'officer-1' });
});

test('creating the same dossier twice is one dossier', async () => {
  const first = await newDossier(world, 'Một', 'same-key');
  const second = await newDossier(world, 'Một', 'same-key');
  expect(second).toBe(first);
});

test('the same request twice is answered from the log; another body under its key is refused', async () => {
  const dossierId = await inConsultation(world);
  const first = await opine(world, dossierId, 2, 'key-2');
  const again = await opine(world, dossierId, 2, 'key-2');
  if (!first.ok) throw new Error('refused');
  expect(again).toEqual({ ...first, replayed: true, woken: false });
  const events = await world
    .as('nc_tasks')
    .as('auditor-1')
    .query({ text: "select count(*) as n from dossier_event where dossier_id = $1 and type = 'OpinionGiven'" }, [
      dossierId,
    ]);
  expect(events).toEqual([{ n: 1 }]);
});

test('a refused act leaves nothing behind and is judged afresh', async () => {
  const dossierId = await newDossier(world);
  const early = await act(world, dossierId, { name: 'start', by: 'staff-1' }, 'again');
  expect(early).toMatchObject({ ok: false });
  expect(await present(world, dossierId)).toMatchObject({ ok: true, woken: true });
  const later = await act(world, dossierId, { name: 'withdraw', by: 'staff-1', reason: 'Hoãn' }, 'again');
  expect(later).toMatchObject({ ok: true, replayed: false, events: [{ seq: 5 }, { seq: 6 }] });
});

test('a dossier that does not exist is not found', async () => {
  expect(await opine(world, '00000000-0000-8000-8000-000000000000', 1)).toEqual({ ok: false, notFound: true });
});

test('a withdrawal over a decided round closes the dossier when it is crossed, and nothing is accepted afterwards', async () => {
  const dossierId = await newDossier(world);
  await present(world, dossierId);
  await act(world, dossierId, { name: 'withdraw', by: 'staff-1', reason: 'Hoãn' });
  const closed = await crossOver(world, dossierId);
  expect(closed.state.standing).toBe('closed');
  expect(closed.events.at(-1)?.event).toMatchObject({ type: 'DossierClosed', events: closed.seq });
  expect(await act(world, dossierId, { name: 'withdraw', by: 'staff-1', reason: 'Hoãn' })).toMatchObject({ ok: false });
});
