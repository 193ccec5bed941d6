import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, opine, present, sign } from './support/acts.ts';
import type { TestDossier } from './support/dossier.ts';
import { SILENT_POLICY, STANDARD_POLICY } from './support/policies.ts';
import { standsIn } from './support/runs.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';

const DAY_MS = 86_400_000;

let world: SkippingWorld;
beforeAll(async () => {
  world = await openSkippingWorld();
}, 60_000);
afterAll(() => world.stop(), 30_000);

async function inConsultation(policy = STANDARD_POLICY): Promise<TestDossier> {
  const dossier = await world.newDossier({ policy, routes: 'standard@1' });
  await present(dossier);
  await sign(dossier);
  await accept(dossier);
  await world.wake(dossier);
  await standsIn(world.record, dossier, 'consultation');
  return dossier;
}

interface Told {
  readonly type: string;
  readonly at: number;
}

async function logOf(dossier: TestDossier): Promise<readonly Told[]> {
  const { rows } = await world.record.admin.query<{ type: string; at: string }>(
    'select type, at_ms as at from dossier_event where dossier_id = $1 order by seq',
    [dossier.id],
  );
  return rows.map(({ type, at }) => ({ type, at: Number(at) }));
}

describe('the ladder', { timeout: 60_000 }, () => {
  it('reminds, reminds again and escalates, each at its instant and none early', async () => {
    await world.startWorker();
    const dossier = await inConsultation();
    const dueAt = (await dossier.state()).tasks[0]?.dueAt ?? 0;
    await world.skip(20 * DAY_MS);
    const rungs = (await logOf(dossier)).filter(({ type }) => type === 'TasksReminded' || type === 'TasksEscalated');
    expect(rungs.map(({ type }) => type)).toEqual(['TasksReminded', 'TasksReminded', 'TasksEscalated']);
    console.log(rungs, dueAt);
  });
});
