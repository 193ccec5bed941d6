import { OUTCOMES, STAGES } from '@nhipcau/domain/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from './support/counts.ts';
import { hasEnded, historyOf, stagesIn } from './support/runs.ts';
import { SCENARIOS, type Scenario } from './support/scenarios.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';

let world: SkippingWorld;
const told = new Set<string>();
beforeAll(async () => {
  world = await openSkippingWorld();
  await world.startWorker();
}, 60_000);
afterAll(() => world.stop(), 30_000);

async function play(scenario: Scenario): Promise<void> {
  const dossier = await world.newDossier(scenario);
  await scenario.play(world, dossier);
  await hasEnded(world.environment.client, dossier);

  const events = await historyOf(world.environment.client, dossier);
  const { rows } = await world.record.admin.query<{ told: string }>(
    `select from_stage || ' ' || from_round || ' ' || outcome || ' > ' || to_stage as told from crossing
     where dossier_id = $1 order by seq`,
    [dossier.id],
  );
  // Temporal's history alone tells the stages, and tells the same as the record.
  expect(stagesIn(events)).toEqual(rows.map((row) => row.told));
  for (const line of stagesIn(events))
    told.add(
      line
        .split(' ')
        .filter((_, index) => index !== 1)
        .slice(0, 2)
        .join(' '),
    );
  const counts = countsOf(events);
  expect(counts.completedTasks).toBeLessThanOrEqual(1 + counts.signals + counts.firedTimers + counts.activities);
}

describe('a dossier, from its first presentation to its end', { timeout: 60_000 }, () => {
  it.each(Object.entries(SCENARIOS))('%s', (_name, scenario) => play(scenario));

  it('costs one answer of the record a crossing where nothing leaves the house', async () => {
    const scenario = SCENARIOS['bench'];
    if (scenario === undefined) throw new Error('no such scenario');
    const dossier = await world.newDossier(scenario);
    await scenario.play(world, dossier);
    await hasEnded(world.environment.client, dossier);
    const events = await historyOf(world.environment.client, dossier);
    expect(countsOf(events).markers).toBe(stagesIn(events).length);
  });

  it('every outcome of every stage was among them', () => {
    const outcomes = STAGES.flatMap((stage) => OUTCOMES[stage].map((outcome) => `${stage} ${outcome}`));
    expect([...told].sort()).toEqual([...outcomes].sort());
  });
});
