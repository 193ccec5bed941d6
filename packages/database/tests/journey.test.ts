import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuild, verifyChain } from '../src/index.ts';
import { act, crossOver, DOCUMENT_HASH, inConsultation, opine } from './support/acts.ts';
import { type DatabaseWorld, openDatabaseWorld } from './support/world.ts';

let world: DatabaseWorld;
let dossierId: string;

beforeAll(async () => {
  world = await openDatabaseWorld();
  dossierId = await inConsultation(world);
  for (let task = 1; task <= 6; task++) await opine(world, dossierId, task);
  await crossOver(world, dossierId);
  const approval = { verdict: 'approve', reasons: '', objections: [], documentHash: DOCUMENT_HASH } as const;
  await act(world, dossierId, { name: 'decide', by: 'approver-1', task: 7, ...approval });
  await act(world, dossierId, { name: 'claim', by: 'deciding-head', task: 8 });
  await act(world, dossierId, { name: 'decide', by: 'deciding-head', task: 8, ...approval });
  await crossOver(world, dossierId);
}, 60_000);
afterAll(() => world.stop());

test('six opinions and two approvals bring the dossier to execution', async () => {
  const [row] = await world
    .as('nc_audit')
    .as('auditor-1')
    .query({ text: 'select stage, standing, seq from dossier where id = $1' }, [dossierId]);
  expect(row).toMatchObject({ stage: 'execution', standing: 'open' });
});

test('the chain of the whole sequence verifies', async () => {
  const verification = await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId);
  expect(verification).toMatchObject({ sound: true, closed: false });
  expect(verification?.events).toBeGreaterThan(12);
});

test('every projection is what the log alone says', async () => {
  expect(await rebuild(world.adminUrl, { replace: false })).toMatchObject({ equal: true, dossiers: 1 });
});

test('a projection that was spoilt is found and brought back', async () => {
  const admin = await world.connect('postgres');
  await admin.query("update task set claimed_by = 'nobody' where dossier_id = $1 and no = 1", [dossierId]);
  await admin.query('update dossier set round = 9 where id = $1', [dossierId]);
  const found = await rebuild(world.adminUrl, { replace: true });
  expect(found).toMatchObject({
    equal: false,
    replaced: true,
    differences: { task: { missing: 1, extra: 1 }, dossier: { missing: 1 } },
  });
  expect(await rebuild(world.adminUrl, { replace: false })).toMatchObject({ equal: true });
});

test('erasing a personal value with its salt leaves the chain verifiable, and a changed one is found', async () => {
  const admin = await world.connect('postgres');
  await admin.query('delete from event_value where dossier_id = $1 and value = \'"Đồng ý"\' and seq < 8', [dossierId]);
  expect(await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId)).toMatchObject({ sound: true });
  await admin.query('update event_value set value = \'"Không"\' where dossier_id = $1 and value = \'"Đồng ý"\'', [
    dossierId,
  ]);
  const verification = await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId);
  expect(verification?.checks.filter((check) => !check.sound).map((check) => check.check)).toEqual([
    'commitments-match',
  ]);
});

test('a record changed behind the triggers is found', async () => {
  const admin = await world.connect('postgres');
  await admin.query('begin');
  await admin.query("set local session_replication_role = 'replica'");
  await admin.query("update dossier_event set actor = 'somebody-else' where dossier_id = $1 and seq = 5", [dossierId]);
  await admin.query('commit');
  const changed = await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId);
  expect(changed?.checks.find((check) => check.check === 'columns-match')).toMatchObject({ sound: false, seq: 5 });
  const forged = createHash('sha256').update('forged').digest('hex');
  await admin.query("begin; set local session_replication_role = 'replica'");
  await admin.query("update dossier_event set hash = decode($2, 'hex') where dossier_id = $1 and seq = 5", [
    dossierId,
    forged,
  ]);
  await admin.query('commit');
  const broken = await verifyChain(world.as('nc_audit').as('auditor-1'), dossierId);
  expect(broken?.checks.find((check) => check.check === 'hashes-match')).toMatchObject({ sound: false, seq: 5 });
});
