import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../src/index.ts';
import { rebuild } from '../src/rebuild/rebuild.ts';
import { crossOver } from './support/acts.ts';
import { awaitingConfirmation, confirm } from './support/commendation.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

const COMMAND = fileURLToPath(new URL('../src/rebuild/command.ts', import.meta.url));
const keyOf = (name: string) => createHash('sha256').update(name).digest('hex');

let world: DatabaseWorld;
beforeAll(async () => {
  world = await openDatabaseWorld();
}, 60_000);
afterAll(() => world.stop());

async function numbersOf(register: string): Promise<readonly unknown[]> {
  const text = 'select no from document_number where register = $1 order by no';
  return (await world.as('nc_audit').as('auditor-1').query({ text }, [register])).map((row) => row['no']);
}

async function lastOf(register: string): Promise<unknown> {
  const text = 'select last from register where name = $1 and year = 2026';
  return (await world.as('nc_dossiers').query({ text }, [register]))[0]?.['last'];
}

test('a dossier goes all the way to the medal, is closed, and its chain and projections are sound', async () => {
  const dossierId = await awaitingConfirmation(world, keyOf('first'));
  const confirmed = await confirm(world, dossierId, 'first');
  expect(confirmed).toMatchObject({ ok: true, woken: true, state: { decided: 'confirmed' } });
  const closed = await crossOver(world, dossierId);
  expect(closed.state.standing).toBe('closed');
  const verification = await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId);
  expect(verification).toMatchObject({ sound: true, closed: true, events: closed.seq });
});

test('what an older version left out of the relations is there after the migration, and nothing else', async () => {
  await awaitingConfirmation(world, keyOf('older'));
  const admin = await world.connect('postgres');
  await admin.query("delete from dossier_unit where relation in ('deciding', 'approving', 'consulted', 'council')");
  const lacking = await rebuild(world.adminUrl, { replace: false });
  expect(lacking.differences['dossier_unit']?.missing).toBeGreaterThan(0);
  const file = new URL('../migrations/0013_relations_of_older_versions.sql', import.meta.url);
  await admin.query(`begin; set local role nc_owner; ${await readFile(file, 'utf8')}; commit`);
  const { differences } = await rebuild(world.adminUrl, { replace: false });
  expect(differences['dossier_unit']).toEqual({ missing: 0, extra: 0 });
});

test('two dossiers that give one person the medal at once: one is given, the other is judged again and refused', async () => {
  const key = keyOf('rival');
  const [one, two] = await Promise.all([awaitingConfirmation(world, key), awaitingConfirmation(world, key)]);
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  // Neither goes on before both have read that nobody holds the medal.
  const meet = async () => {
    arrived++;
    if (arrived === 2) open();
    await both;
  };
  const answers = await Promise.all([confirm(world, one, 'rival-1', meet), confirm(world, two, 'rival-2', meet)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusals: [{ code: 'medal-already-held' }] });
  expect([...(await numbersOf('rival-1')), ...(await numbersOf('rival-2'))]).toEqual([1]);
});

test('two signers at once get the next numbers, dense and different; a refused one gives its number back', async () => {
  const keys = ['a', 'b', 'c'].map(keyOf);
  const dossiers = await Promise.all(keys.map((key) => awaitingConfirmation(world, key)));
  const [first, second, third] = dossiers as [string, string, string];
  const answers = await Promise.all([confirm(world, first, 'dense'), confirm(world, second, 'dense')]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await numbersOf('dense')).toEqual([1, 2]);
  const spoilt = confirm(world, third, 'dense', () => Promise.reject(new Error('the signer went away')));
  await expect(spoilt).rejects.toThrow('the signer went away');
  const again = await awaitingConfirmation(world, keyOf('a'));
  expect(await confirm(world, again, 'dense')).toMatchObject({ refusals: [{ code: 'medal-already-held' }] });
  expect(await lastOf('dense')).toBe(2);
  expect(await confirm(world, third, 'dense')).toMatchObject({ ok: true });
  expect(await numbersOf('dense')).toEqual([1, 2, 3]);
});

test('the rebuild command compares every projection, exits 1 where one differs, and 0 once it has replaced it', async () => {
  const run = async (...options: string[]) => {
    const env = { ...process.env, NHIPCAU_ADMIN_URL: world.adminUrl };
    const ran = await promisify(execFile)(process.execPath, [COMMAND, ...options], { env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (fault: { code: number; stdout: string }) => fault,
    );
    return { code: ran.code, report: JSON.parse(ran.stdout) as Record<string, unknown> };
  };
  expect(await run()).toMatchObject({ code: 0, report: { equal: true, replaced: false } });
  await (await world.connect('postgres')).query("update task set claimed_by = 'nobody' where no = 1");
  expect(await run()).toMatchObject({ code: 1, report: { equal: false, replaced: false } });
  expect(await run('--replace')).toMatchObject({ code: 0, report: { equal: false, replaced: true } });
  expect(await run()).toMatchObject({ code: 0, report: { equal: true } });
}, 30_000);
