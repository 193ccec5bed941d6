import type { PartName } from '@nhipcau/local/world/world';
import { untilDefined } from '@nhipcau/platform/deadline';
import { expect, test } from 'vitest';
import { asked, hold } from './support/hold.ts';
import type { Scene } from './support/scene.ts';

const FELLED: readonly PartName[] = [
  'worker',
  'tasks',
  'relay',
  'dossiers',
  'temporal',
  'gateway',
  'audit',
  'administration',
  'console',
];

/** SIGKILL: whatever was on its way is lost, and whatever was acknowledged is not. */
export function felled(scene: Scene): void {
  test('every process is killed in the middle of the journey, and all dossiers close', async () => {
    const { world, visitors } = scene.house();
    const running = Promise.all(Array.from({ length: 6 }, (_, no) => scene.life(`felled-${no}`, 'closed')));
    // A fault of the journey is told where the journey is awaited.
    running.catch(() => undefined);
    for (const name of FELLED) {
      const before = visitors.receipts.length;
      await Promise.race([running, moreThan(() => visitors.receipts.length, before + 1)]);
      await world.part(name).kill();
      expect(world.part(name).running()).toBe(false);
      await world.part(name).start();
    }
    for (const life of await running) await closed(life);
  });

  test('a process killed between commit and answer: the same request gets the answer that was lost', async () => {
    const { world, visitors } = scene.house();
    const life = await scene.life('lost-answer', 'accepted');
    const { id, documentHash } = await life.task('opine', 'vff');
    const [dossierId, no] = id.split('.');
    const held = await hold(world.adminUrl, 'select 1 from task where dossier_id = $1 and no = $2 for update', [
      dossierId,
      no,
    ]);
    const deed = {
      endpoint: 'giveOpinion',
      params: { id },
      body: { documentHash, opinion: 'agree' },
      key: 'lost-answer',
    } as const;
    const lost = visitors.once('vff-officer', deed).catch(() => 'lost' as const);
    // Everything has been sent, the commit with it; the process will not hear how it ended.
    await held.until('nc_tasks', 1, 'act_commit_tasks');
    world.part('tasks').freeze();
    await held.release();
    const committed = await untilDefined('the act is committed', 20_000, async () => {
      const text =
        "select seq, encode(hash, 'hex') as hash from dossier_event where dossier_id = $1 and idempotency_key = $2";
      return (await asked<{ seq: number; hash: string }>(world.adminUrl, text, [dossierId, deed.key]))[0];
    });
    await world.part('tasks').kill();
    // The gateway, or nobody, answered: not the service.
    expect(await lost).not.toMatchObject({ ok: true });

    await world.part('tasks').start();
    const again = await visitors.act('vff-officer', deed);
    expect(again).toMatchObject({ ok: true, receipt: { ...committed, replayed: true } });
  });

  test('a worker killed between a crossing and its answer: the next one is told of the crossing and does not make it again', async () => {
    const { world } = scene.house();
    const life = await scene.life('untold-crossing', 'first-opinion');
    const held = await hold(world.adminUrl, 'lock table crossing in share mode', []);
    await life.until('settled');
    await held.until('nc_worker', 1, 'act_commit_worker');
    world.part('worker').freeze();
    await held.release();
    const crossings = () =>
      asked<{ n: number }>(
        world.adminUrl,
        "select count(*)::int as n from crossing where dossier_id = $1 and from_stage = 'consultation'",
        [life.id],
      );
    await expect.poll(crossings, { timeout: 20_000 }).toEqual([{ n: 1 }]);
    await world.part('worker').kill();
    await world.part('worker').start();
    await life.until('closed');
    await closed(life);
    expect(await crossings()).toEqual([{ n: 1 }]);
  });
}

async function closed(life: { now(): Promise<{ standing: string }> }): Promise<void> {
  await expect.poll(async () => (await life.now()).standing, { timeout: 60_000 }).toBe('closed');
}

async function moreThan(count: () => number, limit: number): Promise<void> {
  await untilDefined('the journey goes on', 60_000, () => (count() > limit ? true : undefined));
}
