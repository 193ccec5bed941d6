import { untilDefined } from '@nhipcau/platform/deadline';
import { expect, test } from 'vitest';
import { receiptOf } from '../chaos/load/life.ts';
import { startExtraTasks } from './support/extra-tasks.ts';
import { addConsultedUnits } from './support/fifty.ts';
import { asked, hold } from './support/hold.ts';
import type { Scene } from './support/scene.ts';

/** One dossier is held by somebody; the others must not feel it. */
export function held(scene: Scene): void {
  test('fifty opinions wait for one dossier, and the others go on meanwhile', async () => {
    const { world, visitors } = scene.house();
    const units = await addConsultedUnits(world.adminUrl, 50, [
      'vff-officer',
      'mps-officer',
      'mof-officer',
      'moha-officer',
    ]);
    const crowded = await scene.life('fifty', 'signed');
    const check = await crowded.task('check', 'mofa');
    const added = units.map(({ unit }) => ({ unit, reason: 'Có liên quan.' }));
    const consulted = ['vff', 'vufo', ...units.map(({ unit }) => unit)];
    const accept = {
      endpoint: 'acceptProposal',
      params: { id: check.id },
      body: { documentHash: check.documentHash, consulted, added },
      key: 'fifty-accept',
    } as const;
    receiptOf(await visitors.act('mofa-lead', accept));
    await crowded.task('opine', 'vff');
    const others = await Promise.all([0, 1, 2].map((no) => scene.life(`beside-fifty-${no}`, 'accepted')));
    for (const other of others) await other.task('opine', 'vff');

    const { tasks } = await crowded.now();
    const lock = await hold(world.adminUrl, 'select 1 from dossier where id = $1 for no key update', [crowded.id]);
    let answered = 0;
    const opinions = units.map(async ({ unit, officer }) => {
      const id = tasks.find((task) => task.unit.id === unit && task.state === 'open')?.id;
      const body = { documentHash: check.documentHash, opinion: 'agree' };
      receiptOf(await visitors.act(officer, { endpoint: 'giveOpinion', params: { id }, body, key: `fifty-${unit}` }));
      answered += 1;
    });
    await lock.until('nc_tasks', 2);
    await Promise.all(others.map((other) => other.until('settled')));
    // However many wait, they hold two connections, and none could have been answered while the others went on.
    expect(answered).toBe(0);
    expect(await lock.waiting('nc_tasks')).toBeLessThanOrEqual(2);
    await lock.release();
    await Promise.all(opinions);
    expect(answered).toBe(50);
  });

  test('a frozen process that holds a dossier is cut off by the database, and others go on', async () => {
    const { world, visitors, state } = scene.house();
    const life = await scene.life('frozen', 'presented');
    const { id, documentHash } = await life.task('sign', 'mofa');
    const bystander = await scene.life('beside-frozen', 'accepted');
    const opinion = await bystander.task('opine', 'vff');
    const second = await startExtraTasks(world, state);
    try {
      // The signature takes a number: there it is stopped, with the dossier already in its hands.
      const register = await hold(world.adminUrl, "select 1 from register where name like '%mofa%' for update", []);
      const body = { documentHash, lateReason: 'Đột xuất.' };
      const sign = { endpoint: 'signProposal', params: { id }, body, key: 'frozen-sign' } as const;
      const unanswered = visitors.once('mofa-head', sign).catch(() => 'lost' as const);
      await register.until('nc_tasks', 1, 'take_numbers');
      world.part('tasks').freeze();
      await register.release();

      // Another process serves the other dossiers at once, and this one as soon as the database has cut the frozen holder off.
      const agree = { documentHash: opinion.documentHash, opinion: 'agree' };
      const beside = {
        endpoint: 'giveOpinion',
        params: { id: opinion.id },
        body: agree,
        key: 'beside-frozen',
      } as const;
      expect(await visitors.once('vff-officer', beside, second.address)).toMatchObject({ ok: true });
      const holder =
        "select count(*)::int as n from pg_stat_activity where usename = 'nc_tasks' and state = 'idle in transaction'";
      await expect.poll(() => asked(world.adminUrl, holder), { timeout: 4000 }).toEqual([{ n: 1 }]);
      const busy = await visitors.once('mofa-head', { ...sign, key: 'frozen-sign-2' }, second.address);
      if (!busy.ok) expect(busy).toMatchObject({ status: 503, problem: { code: 'too-busy' } });
      const signed = await untilDefined('another process may sign', 30_000, async () => {
        const outcome = await visitors.once('mofa-head', { ...sign, key: 'frozen-sign-2' }, second.address);
        return outcome.ok || outcome.status !== 503 ? outcome : undefined;
      });
      expect(signed.ok).toBe(true);
      world.part('tasks').thaw();
      // What the frozen process had in its hands was never committed: its own answer says so, or was given up.
      const late = await unanswered;
      if (late !== 'lost') expect(late.ok).toBe(false);
      expect((await fetch(`${world.addressOf('tasks')}/ready`)).status).toBe(200);
      expect(world.part('tasks').running()).toBe(true);
    } finally {
      world.part('tasks').thaw();
      await second.stop();
    }
    await expect.poll(async () => (await life.now()).stage, { timeout: 30_000 }).toBe('proposal');
  });
}
