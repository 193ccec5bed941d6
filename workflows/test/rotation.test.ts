import { sealedWith } from '@nhipcau/platform/payloads/payload-codec';
import type { Payload } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, opine, present, sign } from './support/acts.ts';
import type { TestDossier } from './support/dossier.ts';
import { ringOf } from './support/keys.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { openRelayWorld, type RelayWorld } from './support/relay-world.ts';
import { runOf, standsIn } from './support/runs.ts';
import { until } from './support/until.ts';

const OLD = ringOf('old');
const BEFORE = ringOf('old', 'new');
const AFTER = ringOf('new', 'old');
const MOST_AT_ONCE = 4;
/** A task handed to a worker as it stops comes back when it times out, ten seconds later; twice at the worst. */
const RESTARTS_MS = 60_000;

let world: RelayWorld;
beforeAll(async () => {
  world = await openRelayWorld(AFTER);
}, 60_000);
afterAll(() => world.stop(), 60_000);

async function inConsultation(): Promise<TestDossier> {
  const dossier = await world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
  await present(dossier, '2026-01-05', '2027-12-31');
  await sign(dossier);
  await accept(dossier);
  await standsIn(world.record, dossier, 'consultation', RESTARTS_MS);
  return dossier;
}

/** The keys under which a run's payloads lie, in the order in which they first appear. */
async function keysOf(dossier: TestDossier): Promise<readonly string[]> {
  const { events } = await runOf(world.client, dossier).fetchHistory();
  const payloads = (events ?? []).flatMap((event): readonly Payload[] => [
    ...(event.workflowExecutionStartedEventAttributes?.input?.payloads ?? []),
    ...(event.workflowExecutionSignaledEventAttributes?.input?.payloads ?? []),
    ...(event.markerRecordedEventAttributes?.details?.['result']?.payloads ?? []),
  ]);
  return [...new Set(payloads.map((payload) => sealedWith(payload) ?? 'none'))];
}

/** Dossiers that go on being born and acted on until told to stop; what fails among them fails the test. */
function load() {
  const carried: TestDossier[] = [];
  let going = true;
  const walk = async () => {
    while (going) {
      const dossier = await inConsultation();
      carried.push(dossier);
      for (const unit of ['ministry-1', 'ministry-2']) await opine(dossier, unit);
      await standsIn(world.record, dossier, 'approval', RESTARTS_MS);
    }
  };
  const walks = Promise.all(Array.from({ length: MOST_AT_ONCE }, walk));
  return {
    carried,
    more: (count: number) => until(`${count} more`, 60_000, async () => carried.length >= count),
    async end() {
      going = false;
      await walks;
      return carried;
    },
  };
}

describe('keys that change', { timeout: 240_000 }, () => {
  it('are changed under load, process by process, and no run fails', async () => {
    let worker = await world.startWorker({ keys: OLD, maxCachedWorkflows: 0 });
    let relay = await world.startRelay({ keys: OLD });
    const waiting = await inConsultation();
    const under = load();
    await under.more(MOST_AT_ONCE);
    // First everyone can open the new key, then it seals; each process in its own time, while the others go on.
    for (const keys of [BEFORE, AFTER]) {
      await worker.stop();
      worker = await world.startWorker({ keys, maxCachedWorkflows: 0 });
      await under.more(under.carried.length + MOST_AT_ONCE);
      await relay.stop();
      relay = await world.startRelay({ keys });
      await under.more(under.carried.length + MOST_AT_ONCE);
    }
    const carried = await under.end();
    for (const unit of ['ministry-1', 'ministry-2']) await opine(waiting, unit);
    await standsIn(world.record, waiting, 'approval', RESTARTS_MS);
    expect(await keysOf(waiting)).toEqual(['old', 'new']);
    expect(new Set((await Promise.all(carried.map(keysOf))).flat())).toEqual(new Set(['old', 'new']));
    for (const dossier of [waiting, ...carried]) {
      const run = runOf(world.client, dossier);
      expect((await run.describe()).status.name).toBe('RUNNING');
      // A task that fails is tried again, and the run goes on: none may even have done that.
      const { events } = await run.fetchHistory();
      expect((events ?? []).filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
    }
    await worker.stop();
    await relay.stop();
  });

  it('that a worker lacks hold the run up, and it goes on where they are found', async () => {
    const worker = await world.startWorker({ keys: OLD, maxCachedWorkflows: 0 });
    const relay = await world.startRelay({ keys: OLD });
    const dossier = await inConsultation();
    await worker.stop();
    const forgetful = await world.startWorker({ keys: ringOf('new'), maxCachedWorkflows: 0 });
    for (const unit of ['ministry-1', 'ministry-2']) await opine(dossier, unit);
    await until('a task has failed', 60_000, async () => {
      const { raw } = await runOf(world.client, dossier).describe();
      return (raw.pendingWorkflowTask?.attempt ?? 0) > 1;
    });
    expect((await runOf(world.client, dossier).describe()).status.name).toBe('RUNNING');
    await forgetful.stop();
    const mended = await world.startWorker({ keys: AFTER, maxCachedWorkflows: 0 });
    await standsIn(world.record, dossier, 'approval', RESTARTS_MS);
    await mended.stop();
    await relay.stop();
  });
});
