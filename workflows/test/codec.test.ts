import type { Payload, PayloadCodec } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, present, sign } from './support/acts.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { openRelayWorld, type RelayWorld } from './support/relay-world.ts';
import { runOf, standsIn } from './support/runs.ts';

/** Stands for an encryption: what Temporal keeps can no longer be read. */
const mirror: PayloadCodec = {
  encode: async (payloads) => payloads.map(turned),
  decode: async (payloads) => payloads.map(turned),
};

function turned(payload: Payload): Payload {
  return { ...payload, data: payload.data?.map((byte) => byte ^ 0x5a) ?? new Uint8Array() };
}

let world: RelayWorld;
beforeAll(async () => {
  world = await openRelayWorld({ dataConverter: { payloadCodecs: [mirror] } });
  await world.startWorker();
  await world.startRelay();
}, 60_000);
afterAll(() => world.stop(), 60_000);

describe('payloads', { timeout: 60_000 }, () => {
  it('pass through the codec that worker and relay are given', async () => {
    const dossier = await world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
    await present(dossier, '2026-01-05', '2027-12-31');
    await sign(dossier);
    await accept(dossier);
    await standsIn(world.record, dossier, 'consultation');
    const { events } = await runOf(world.client, dossier).fetchHistory();
    const start = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    expect(Buffer.from(start ?? []).toString('utf8')).not.toContain(dossier.id);
    expect(
      Buffer.from(start ?? [])
        .map((byte) => byte ^ 0x5a)
        .toString(),
    ).toBe(JSON.stringify(dossier.id));
  });
});
