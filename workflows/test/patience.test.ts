import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, present, sign } from './support/acts.ts';
import { countsOf } from './support/counts.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { historyOf, runOf, standsIn } from './support/runs.ts';
import { openSkippingWorld, type SkippingWorld } from './support/skipping-world.ts';
import { until } from './support/until.ts';

let world: SkippingWorld;
beforeAll(async () => {
  world = await openSkippingWorld();
}, 60_000);
afterAll(() => world.stop(), 30_000);

/** The worker can no longer reach the record: its role may not sign in, and its connections are cut. */
async function lockOut(): Promise<void> {
  await world.record.admin.query('alter role nc_worker nologin');
  await world.record.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nc_worker'`);
}

describe('a record that does not answer', { timeout: 90_000 }, () => {
  it('is asked three times, then again after a timer of the server, and no run fails for it', async () => {
    await world.startWorker();
    const dossier = await world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
    await present(dossier, '2023-10-02', '2027-10-02');
    await sign(dossier);
    await accept(dossier);
    await lockOut();
    await world.wake(dossier);
    const client = world.environment.client;
    await until('a pause', 30_000, async () => {
      const events = await historyOf(client, dossier);
      return events.some((event) => event.timerStartedEventAttributes != null);
    });
    await world.skip(60_000);
    await until('more pauses', 30_000, async () => countsOf(await historyOf(client, dossier)).firedTimers >= 2);
    expect((await dossier.state()).stage).toBe('proposal');
    expect((await runOf(client, dossier).describe()).status.name).toBe('RUNNING');

    await world.record.admin.query('alter role nc_worker login');
    await world.skip(60_000);
    await standsIn(world.record, dossier, 'consultation');
    const pauses = (await historyOf(client, dossier)).flatMap(({ timerStartedEventAttributes }) =>
      timerStartedEventAttributes == null ? [] : [Number(timerStartedEventAttributes.startToFireTimeout?.seconds)],
    );
    expect(pauses.slice(0, 2)).toEqual([5, 10]);
    expect(pauses.filter((seconds) => seconds < 3600).every((seconds) => seconds <= 60)).toBe(true);
  });
});
