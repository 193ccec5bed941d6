import { STAGES } from '@nhipcau/domain/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, decideSeat, opine, present, sign } from './support/acts.ts';
import { countsOf } from './support/counts.ts';
import type { TestDossier } from './support/dossier.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { askStanding, hasEnded, historyOf, renewal, runOf, stagesIn, standsIn } from './support/runs.ts';
import { SCENARIOS, toApproval, toConsultation } from './support/scenarios.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';
import { until } from './support/until.ts';

const RACES = 12;

let world: SkippingWorld;
beforeAll(async () => {
  world = await openSkippingWorld();
  await world.startWorker();
}, 60_000);
afterAll(() => world.stop(), 30_000);

const standard = () => world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
const client = () => world.environment.client;
const withdraw = (dossier: TestDossier) => dossier.attempt({ name: 'withdraw', by: 'head-1', reason: 'Đổi kế hoạch' });

describe('a run', { timeout: 60_000 }, () => {
  it('is not ended by a cancellation from outside', async () => {
    const dossier = await standard();
    await toConsultation(world, dossier);
    await runOf(client(), dossier).cancel();
    await opine(dossier, 'ministry-1');
    await opine(dossier, 'ministry-2');
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'approval');
    expect((await runOf(client(), dossier).describe()).status.name).toBe('RUNNING');
    await withdraw(dossier);
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'closed');
    expect(await hasEnded(client(), dossier)).toBe('COMPLETED');
  });

  it('terminated while it waited is started again by the next wake and goes on where the record stands', async () => {
    const dossier = await standard();
    await toConsultation(world, dossier);
    const letters = async () => {
      const found = await world.record.admin.query('select unit from letter where dossier_id = $1', [dossier.id]);
      return found.rowCount;
    };
    await until('both bodies have their letters', 10_000, async () => (await letters()) === 2);
    const lost = await runOf(client(), dossier).describe();
    await runOf(client(), dossier).terminate('test');
    await opine(dossier, 'ministry-1');
    await opine(dossier, 'ministry-2');
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'approval');
    const found = await runOf(client(), dossier).describe();
    expect(found.runId).not.toBe(lost.runId);
    // The record has the crossing a moment before Temporal's history does.
    const told = async () => stagesIn(await historyOf(client(), dossier));
    await until('the history tells both crossings', 10_000, async () => (await told()).length === 2);
    expect(await told()).toEqual(['proposal 1 accepted > consultation', 'consultation 1 settled > approval']);
    expect(await letters()).toBe(2);
  });

  it('started again over a closed record ends at once', async () => {
    const dossier = await standard();
    await toConsultation(world, dossier);
    await runOf(client(), dossier).terminate('test');
    await withdraw(dossier);
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'closed');
    expect(await hasEnded(client(), dossier)).toBe('COMPLETED');
    const counts = countsOf(await historyOf(client(), dossier));
    await client().workflow.start('dossierLifecycle', {
      workflowId: `dossier/${dossier.id}`,
      taskQueue: 'dossiers',
      args: [dossier.id],
    });
    expect(await hasEnded(client(), dossier)).toBe('COMPLETED');
    expect(countsOf(await historyOf(client(), dossier))).toMatchObject({ completedTasks: 1, markers: 1 });
    expect(counts.completedTasks).toBeGreaterThan(0);
  });

  it('hands over to a new run in every stage, and the dossier ends as if it had not', async () => {
    const scenario = SCENARIOS['commendation confirmed'];
    if (scenario === undefined) throw new Error('no such scenario');
    const dossier = await world.newDossier(scenario);
    const renewed = new Set<string>();
    const runs = new Set<string>();
    const renewing: SkippingWorld = {
      ...world,
      async wake(woken) {
        await world.wake(woken);
        await until('the crossing', 10_000, async () => {
          const { decided, standing } = await woken.state();
          return decided === null || standing === 'closed';
        });
        const state = await woken.state();
        if (state.standing === 'closed') return;
        const { runId } = await runOf(client(), woken).describe();
        renewed.add(state.stage);
        runs.add(runId);
        await renewal(client(), woken);
        await until('the next run', 10_000, async () => (await runOf(client(), woken).describe()).runId !== runId);
      },
    };
    await scenario.play(renewing, dossier);
    expect((await dossier.state()).standing).toBe('closed');
    expect(await hasEnded(client(), dossier)).toBe('COMPLETED');
    for (const runId of runs) {
      expect((await runOf(client(), dossier, runId).describe()).status.name).toBe('CONTINUED_AS_NEW');
    }
    expect([...renewed]).toEqual(STAGES);
  });

  it('says where it stands, and since when, to whoever looks into Temporal', async () => {
    const dossier = await standard();
    await toConsultation(world, dossier);
    expect(await askStanding(client(), dossier)).toMatchObject({ stage: 'consultation', round: 1, decided: null });
    const metadata = await runOf(client(), dossier).query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toMatch(/^consultation, round 1, waiting since 20\d\d-.*Z, remind due 20\d\d-.*Z$/);
  });
});

describe('a withdrawal that races with a crossing', { timeout: 120_000 }, () => {
  it('ends one way or the other, and never both', async () => {
    const ways = new Set<string>();
    for (let race = 0; race < RACES; race += 1) {
      const dossier = await standard();
      await present(dossier, '2023-10-02', '2027-10-02');
      await sign(dossier);
      await accept(dossier);
      const [, withdrawal] = await Promise.all([world.wake(dossier), withdraw(dossier)]);
      expect(withdrawal.ok).toBe(true);
      await world.wake(dossier);
      await standsIn(world.record, dossier, 'closed');
      expect(await hasEnded(client(), dossier)).toBe('COMPLETED');
      const told = stagesIn(await historyOf(client(), dossier));
      expect([
        ['proposal 1 withdrawn > end'],
        ['proposal 1 accepted > consultation', 'consultation 1 withdrawn > end'],
      ]).toContainEqual(told);
      ways.add(told.join());
      const { rows } = await world.record.admin.query<{ out: string }>(
        `select count(*) filter (where kind = 'consultation' and recalled_at_ms is null) as out from letter where dossier_id = $1`,
        [dossier.id],
      );
      expect(Number(rows[0]?.out)).toBe(0);
    }
    expect(ways.size).toBeGreaterThan(0);
  });

  it('over a decision that has not crossed yet takes its place', async () => {
    const dossier = await standard();
    await toApproval(world, dossier);
    expect((await decideSeat(dossier, 'approve')).decided).toBe('approved');
    const withdrawal = await withdraw(dossier);
    expect(withdrawal.ok).toBe(true);
    await world.wake(dossier);
    await standsIn(world.record, dossier, 'closed');
    const { rows } = await world.record.admin.query<{ kind: string; n: number }>(
      'select kind, count(*)::int as n from letter where dossier_id = $1 group by kind order by kind',
      [dossier.id],
    );
    // Whoever was asked in the earlier stage learns that it is off.
    expect(rows).toEqual([
      { kind: 'consultation', n: 2 },
      { kind: 'recall', n: 2 },
    ]);
  });
});
