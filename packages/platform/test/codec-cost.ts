import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { keyRingFrom } from '../src/payloads/key-ring.ts';
import { payloadCodec } from '../src/payloads/payload-codec.ts';

/** What sealing costs one core: payloads of the size of a standing's answer, in and out. `node test/codec-cost.ts` */
const ROUNDS = 60_000;
const read = keyRingFrom(`cost:${randomBytes(32).toString('base64url')}`);
if ('fault' in read) throw new Error(read.fault);
const codec = payloadCodec(read);
const payload = defaultPayloadConverter.toPayload({ crossing: 'x'.repeat(200), plan: 'y'.repeat(200) });

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < ROUNDS / 10; warm += 1) await work();
  const startedAtMs = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) await work();
  return Math.round((ROUNDS / (performance.now() - startedAtMs)) * 1000);
}

const sealed = await codec.encode([payload]);
console.log(
  JSON.stringify({
    sealedPerSecond: await perSecond(() => codec.encode([payload])),
    openedPerSecond: await perSecond(() => codec.decode(sealed)),
  }),
);
