import { createHash } from 'node:crypto';
import proto from '@temporalio/proto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Relay } from '../../services/relay/src/app.ts';
import { accept, opine, present, sign } from './support/acts.ts';
import type { TestDossier } from './support/dossier.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { openRelayWorld, type RelayWorld } from './support/relay-world.ts';
import { hasEnded, runOf, stagesIn, standsIn } from './support/runs.ts';
import { until } from './support/until.ts';

let world: RelayWorld;
let relay: Relay;
beforeAll(async () => {
  world = await openRelayWorld();
  await world.startWorker();
  relay = await world.startRelay();
}, 60_000);
afterAll(() => world.stop(), 60_000);

const standard = () => world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
const withdraw = (dossier: TestDossier) => dossier.act({ name: 'withdraw', by: 'head-1', reason: 'Đổi kế hoạch' });

async function inConsultation(): Promise<TestDossier> {
  const dossier = await standard();
  await present(dossier, '2026-01-05', '2027-12-31');
  await sign(dossier);
  await accept(dossier);
  await standsIn(world.record, dossier, 'consultation');
  return dossier;
}

interface SealRow {
  readonly run_id: string;
  readonly closed_as: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

async function sealsOf(dossier: TestDossier): Promise<readonly SealRow[]> {
  const text = 'select run_id, closed_as, bytes, sha256 from run_history where dossier_id = $1 order by stored_at_ms';
  return (await world.record.admin.query<SealRow>(text, [dossier.id])).rows;
}

async function healthOf(of: Relay): Promise<{ leads: boolean; alarms: Record<string, number> }> {
  return (await of.http.inject('/health')).json();
}

describe('the relay', { timeout: 120_000 }, () => {
  it('carries wakes to the workflow until they are seen, and keeps the history of the run that ended', async () => {
    const dossier = await inConsultation();
    await withdraw(dossier);
    await standsIn(world.record, dossier, 'closed');
    expect(await hasEnded(world.client, dossier)).toBe('COMPLETED');
    await until('the history is kept', 60_000, async () => (await sealsOf(dossier)).length === 1);
    const [seal] = await sealsOf(dossier);
    if (seal === undefined) throw new Error('no history');
    expect(createHash('sha256').update(seal.bytes).digest()).toEqual(seal.sha256);
    const { events } = proto.temporal.api.history.v1.History.decode(seal.bytes);
    expect(stagesIn(events)).toEqual(['proposal 1 accepted > consultation', 'consultation 1 withdrawn > end']);
  });

  it('starts a terminated run again without anybody acting, and keeps what it left behind', async () => {
    const dossier = await inConsultation();
    const { runId } = await runOf(world.client, dossier).describe();
    await runOf(world.client, dossier).terminate('test');
    await until('another run', 30_000, async () => {
      const found = await runOf(world.client, dossier).describe();
      return found.runId !== runId && found.status.name === 'RUNNING';
    });
    await until('the history is kept', 60_000, async () => (await sealsOf(dossier)).length === 1);
    expect((await sealsOf(dossier))[0]).toMatchObject({ run_id: runId, closed_as: 'TERMINATED' });
  });

  it('tells listeners of every event once and in the order of its dossier', async () => {
    const heard: { dossierId: string; seq: number; eventId: string }[] = [];
    const listener = new Client({ connectionString: world.record.urlOf('nc_tasks') });
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(...JSON.parse(payload ?? '[]')));
    await listener.query('listen changes');
    const dossiers = await Promise.all([inConsultation(), inConsultation(), inConsultation()]);
    for (const dossier of dossiers) {
      const { seq } = await dossier.state();
      const own = () => heard.filter((change) => change.dossierId === dossier.id);
      await until('all is heard', 20_000, async () => own().some((change) => change.seq === seq));
      const unique = new Map(own().map((change) => [change.eventId, change.seq]));
      expect([...unique.values()].slice(0, seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
    }
    await listener.end();
  });

  it('raises an alarm where a run finished and the record is open, instead of starting it blindly', async () => {
    const dossier = await inConsultation();
    await withdraw(dossier);
    await standsIn(world.record, dossier, 'closed');
    await hasEnded(world.client, dossier);
    await world.record.admin.query('alter table dossier disable trigger user');
    await world.record.admin.query(
      `update dossier set standing = 'open', closed_at_ms = null, wake_no = wake_no + 1 where id = $1`,
      [dossier.id],
    );
    await relay.http.inject({ method: 'POST', url: '/ping' });
    await until('the alarm', 20_000, async () => (await healthOf(relay)).alarms['finished-with-open-record'] === 1);
    expect(await hasEnded(world.client, dossier)).toBe('COMPLETED');
    const restore = `update dossier set standing = 'closed', closed_at_ms = at_ms, seen_no = wake_no where id = $1`;
    await world.record.admin.query(restore, [dossier.id]);
  });

  it('works once, however many run, and another takes over when the leader goes', async () => {
    const second = await world.startRelay();
    expect((await healthOf(relay)).leads).toBe(true);
    expect((await healthOf(second)).leads).toBe(false);
    await relay.stop();
    await until('the second leads', 20_000, async () => (await healthOf(second)).leads);
    const dossier = await inConsultation();
    expect((await dossier.state()).stage).toBe('consultation');
    relay = second;
  });
});

describe('faults', { timeout: 180_000 }, () => {
  it('of the record are told to nobody who asks', async () => {
    const dossier = await inConsultation();
    await world.record.admin.query('alter table dossier rename to dossier_away');
    try {
      const reply = await relay.http.inject({ method: 'POST', url: `/dossiers/${dossier.id}/renewal` });
      expect([reply.statusCode, reply.json()]).toEqual([500, { status: 'failed' }]);
    } finally {
      await world.record.admin.query('alter table dossier_away rename to dossier');
    }
  });

  it('acts are accepted while Temporal is away and take effect afterwards', async () => {
    const waiting = await inConsultation();
    await world.temporal.kill();
    await opine(waiting, 'ministry-1');
    expect((await opine(waiting, 'ministry-2')).decided).toBe('settled');
    const late = await standard();
    await present(late, '2026-01-05', '2027-12-31');
    await sign(late);
    await accept(late);
    await world.temporal.start();
    await standsIn(world.record, waiting, 'approval');
    await standsIn(world.record, late, 'consultation');
  });

  it('a server that forgot everything costs nothing', async () => {
    const [acted, idle] = [await inConsultation(), await inConsultation()];
    await world.temporal.forget();
    await opine(acted, 'ministry-1');
    await opine(acted, 'ministry-2');
    await world.temporal.start();
    await standsIn(world.record, acted, 'approval');
    await until('a run for the one on which nobody acts', 60_000, async () => {
      const found = await runOf(world.client, idle)
        .describe()
        .catch(() => undefined);
      return found?.status.name === 'RUNNING';
    });
    await withdraw(idle);
    await standsIn(world.record, idle, 'closed');
  });
});
