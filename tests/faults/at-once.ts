import { expect, test } from 'vitest';
import { receiptOf } from '../chaos/load/life.ts';
import { hold } from './support/hold.ts';
import type { Scene } from './support/scene.ts';

const LOCK = 'select 1 from dossier where id = $1 for no key update';

/** Several at one door in the same moment. */
export function atOnce(scene: Scene): void {
  test('the same request twice at once is one act, and another request under its key is refused', async () => {
    const { world, visitors } = scene.house();
    const life = await scene.life('twice', 'accepted');
    const { id, documentHash } = await life.task('opine', 'vff');
    const deed = {
      endpoint: 'giveOpinion',
      params: { id },
      body: { documentHash, opinion: 'agree' },
      key: 'the-same-twice',
    } as const;
    const held = await hold(world.adminUrl, LOCK, [life.id]);
    const both = [visitors.once('vff-officer', deed), visitors.once('vff-officer', deed)];
    await held.until('nc_tasks', 2);
    await held.release();
    const [one, other] = (await Promise.all(both)).map(receiptOf);
    expect([one?.replayed, other?.replayed].toSorted()).toEqual([false, true]);
    expect({ ...one, replayed: null }).toEqual({ ...other, replayed: null });

    const changed = await visitors.once('vff-officer', { ...deed, body: { documentHash, opinion: 'outside-remit' } });
    expect(changed).toMatchObject({ ok: false, status: 422, problem: { code: 'idempotency-key-reused' } });
  });

  test('two persons answer one task at once: one does, the other is told what happened', async () => {
    const { world, visitors } = scene.house();
    const life = await scene.life('two-persons', 'accepted');
    const { id, documentHash } = await life.task('opine', 'vff');
    const held = await hold(world.adminUrl, LOCK, [life.id]);
    const answers = [
      ['vff-officer', 'agree'],
      ['vff-head', 'outside-remit'],
    ].map(([person, opinion]) =>
      visitors.once(person ?? '', {
        endpoint: 'giveOpinion',
        params: { id },
        body: { documentHash, opinion },
        key: `two-persons-${person}`,
      }),
    );
    await held.until('nc_tasks', 2);
    await held.release();
    const [winner, loser] = (await Promise.all(answers)).toSorted((a, b) => Number(b.ok) - Number(a.ok));
    expect(winner?.ok).toBe(true);
    expect(loser).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'task-closed', faults: [{ code: 'task-closed', with: { state: 'answered' } }] },
    });
    const { tasks } = await life.now();
    expect(tasks.filter((task) => task.id === id)).toMatchObject([{ state: 'answered' }]);
  });

  test('a withdrawal races with an approval: it ends one way or the other, never both', async () => {
    const { visitors } = scene.house();
    const lives = await Promise.all([0, 1, 2, 3].map((no) => scene.life(`race-${no}`, 'first-decision')));
    const ends = await Promise.all(
      lives.map(async (life, no) => {
        const { id, documentHash } = await life.task('decide', 'mofa');
        const approve = { documentHash, verdict: 'approve', reasons: 'Đồng ý.' };
        const [approved, withdrawn] = await Promise.all([
          visitors.once('mofa-approver-2', {
            endpoint: 'decideProposal',
            params: { id },
            body: approve,
            key: `race-yes-${no}`,
          }),
          visitors.once('mofa-head', {
            endpoint: 'withdrawProposal',
            params: { id: life.id },
            body: { reason: 'Hoãn.' },
            key: `race-no-${no}`,
          }),
        ]);
        return { life, approved, withdrawn };
      }),
    );
    for (const { life, approved, withdrawn } of ends) {
      // Whoever was first is acknowledged; between decision and crossing a withdrawal still counts, after it no more.
      expect(approved.ok || withdrawn.ok).toBe(true);
      if (!approved.ok) expect(approved).toMatchObject({ status: 409 });
      if (!withdrawn.ok) expect(withdrawn).toMatchObject({ status: 409, problem: { code: 'already-approved' } });
      const expected = withdrawn.ok
        ? { standing: 'closed', stage: 'approval' }
        : { standing: 'open', stage: 'execution' };
      await expect.poll(async () => life.now(), { timeout: 30_000 }).toMatchObject(expected);
    }
  });

  test('between decision and crossing a withdrawal wins, however late the worker comes', async () => {
    const { world, visitors } = scene.house();
    const life = await scene.life('late-crossing', 'first-opinion');
    world.part('worker').freeze();
    await life.until('settled');
    expect(await life.now()).toMatchObject({ stage: 'consultation', decided: 'settled' });
    const deed = {
      endpoint: 'withdrawProposal',
      params: { id: life.id },
      body: { reason: 'Hoãn.' },
      key: 'late-crossing',
    } as const;
    expect(await visitors.once('mofa-head', deed)).toMatchObject({ ok: true, receipt: { decided: 'withdrawn' } });
    world.part('worker').thaw();
    await expect
      .poll(async () => life.now(), { timeout: 30_000 })
      .toMatchObject({ standing: 'closed', stage: 'consultation' });
  });
}
