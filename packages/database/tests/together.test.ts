import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDossier, DatabaseUnavailable, dossierIdFor, openDatabase } from '../src/index.ts';
import { act, crossOver, DOCUMENT_HASH, inConsultation, newDossier, opine, present } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
}, 60_000);
afterAll(() => world.stop());

test('two people answering one task at once: one wins, the other is told that it is closed', async () => {
  const dossierId = await inConsultation(world);
  const answers = await Promise.all([opine(world, dossierId, 1), opine(world, dossierId, 1)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusals: [{ code: 'task-closed' }] });
});

test('the same new dossier from two requests at once is one dossier', async () => {
  const [first, second] = await Promise.all([newDossier(world, 'Hai', 'twice'), newDossier(world, 'Hai', 'twice')]);
  expect(first).toBe(second);
  expect(first).toBe(dossierIdFor('staff-1', 'twice'));
});

test('fifty acts on one dossier all take effect, in one dense chain, while other dossiers go on', async () => {
  const busy = await inConsultation(world);
  const others = await Promise.all(Array.from({ length: 5 }, () => inConsultation(world)));
  const claims = Array.from({ length: 50 }, () => act(world, busy, { name: 'claim', by: 'officer-6', task: 6 }));
  const waitedMs: number[] = [];
  const opinions = others.map(async (dossierId) => {
    const startedAt = performance.now();
    await opine(world, dossierId, 1);
    waitedMs.push(performance.now() - startedAt);
  });
  const finished: string[] = [];
  await Promise.all([
    Promise.all(claims).then(() => finished.push('fifty')),
    Promise.all(opinions).then(() => finished.push('others')),
  ]);
  expect(finished).toEqual(['others', 'fifty']);
  expect((await Promise.all(claims)).every((claim) => claim.ok)).toBe(true);
  const [row] = await world
    .as('nc_tasks')
    .as('auditor-1')
    .query({ text: 'select count(*) as n, max(seq) as last from dossier_event where dossier_id = $1' }, [busy]);
  expect(row?.['n']).toBe(row?.['last']);
});

test('a frozen holder of a dossier delays one act and is ended; its dossier is free again', async () => {
  const dossierId = await inConsultation(world);
  const frozen = await world.connect('nc_tasks');
  await frozen.query('begin');
  await frozen.query('select * from act_open($1, $2, null, null)', [dossierId, 'officer-2']);
  const refused = await opine(world, dossierId, 1).catch((fault: unknown) => fault);
  expect(refused).toBeInstanceOf(DatabaseUnavailable);
  expect(refused).toMatchObject({ code: 'database-busy', retryAfterSeconds: 1 });
  await expect
    .poll(
      () =>
        opine(world, dossierId, 1).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  await expect(frozen.query('select 1')).rejects.toThrow();
}, 30_000);

test('a database that cannot be reached is said to be so', async () => {
  const nowhere = openDatabase({ url: 'postgresql://nc_tasks:x@127.0.0.1:1/none', applicationName: 'test' });
  await expect(nowhere.ping()).rejects.toMatchObject({ code: 'database-unreachable', retryAfterSeconds: 5 });
  await nowhere.close();
});

test('a withdrawal racing with a crossing ends one way or the other', async () => {
  const dossierId = await newDossier(world);
  await present(world, dossierId);
  const [withdrawn] = await Promise.all([
    act(world, dossierId, { name: 'withdraw', by: 'staff-1', reason: 'Hoãn' }),
    crossOver(world, dossierId),
  ]);
  expect(withdrawn).toMatchObject({ ok: true });
  const last = await crossOver(world, dossierId);
  expect(last.state.standing).toBe('closed');
});

test('the worker that comes twice appends once and sees its wake', async () => {
  const dossierId = await newDossier(world);
  await present(world, dossierId);
  const first = await crossOver(world, dossierId);
  const second = await crossOver(world, dossierId);
  expect(first.events.map((one) => one.event.type)).toEqual(['StageCrossed']);
  expect(second.events).toEqual([]);
  expect(second.hash).toBe(first.hash);
  const [row] = await world
    .as('nc_tasks')
    .as('auditor-1')
    .query({ text: 'select wake_no, seen_no from dossier where id = $1' }, [dossierId]);
  expect(row).toEqual({ wake_no: 1, seen_no: 1 });
});

test('a creation that is refused leaves no dossier', async () => {
  const key = 'refused-creation';
  const signedIn = { actor: 'staff-1', key, requestHash: 'a'.repeat(64), requestId: 'r', acr: null, authTimeMs: null };
  const result = await createDossier<{ code: string }>(world.as('nc_dossiers'), {
    ...signedIn,
    decide: () => ({ ok: false, refusals: [{ code: 'kind-not-offered' }] }),
  });
  expect(result).toEqual({ ok: false, refusals: [{ code: 'kind-not-offered' }] });
  const rows = await world
    .as('nc_tasks')
    .as('auditor-1')
    .query({ text: 'select 1 from dossier where id = $1' }, [dossierIdFor('staff-1', key)]);
  expect(rows).toEqual([]);
  expect(DOCUMENT_HASH).toHaveLength(64);
});
