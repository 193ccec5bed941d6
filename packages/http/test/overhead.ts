import { ENDPOINTS } from '@nhipcau/contracts';
import { createLog } from '@nhipcau/platform/log';
import { buildService, GENEROUS_LIMITS, type Handlers } from '../src/index.ts';
import { tokenWorld } from './signed-tokens.ts';

/** What the door itself costs: an authenticated POST whose handler does nothing, in this process and no other. */
const SECONDS = 4;
const DOSSIER = '0f4e2c6a-8b0d-8e3f-9a7c-9b0d2e4f6a8c';
const HASH = 'ab'.repeat(32);

const world = await tokenWorld();
const body = {
  dossier: DOSSIER,
  standing: 'open',
  stage: 'consultation',
  round: 1,
  seq: 9,
  hash: HASH,
  at: '2024-01-03T01:00:00.000Z',
  replayed: false,
} as const;
const endpoints = { giveOpinion: ENDPOINTS.giveOpinion };
const handlers: Handlers<typeof endpoints> = { giveOpinion: () => ({ status: 200, body }) };
const app = await buildService({
  name: 'overhead',
  endpoints,
  handlers,
  authenticate: world.authenticate,
  stepUp: async ({ caller }) => ({ caller }),
  // Counted, and never too many.
  limits: { ...GENEROUS_LIMITS, personPerMinute: 1_000_000 },
  log: createLog({ service: 'overhead', level: 'warn' }),
});
const authorization = `Bearer ${await world.token()}`;
const payload = JSON.stringify({
  documentHash: HASH,
  opinion: 'agree-with-comments',
  text: 'Nhất trí; đề nghị bổ sung nội dung thông tin đối ngoại.',
});
const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': 'key-00000001' };
const url = `/tasks/${DOSSIER}.7/opinion`;

async function injected(): Promise<number> {
  const endAt = Date.now() + SECONDS * 1000;
  let count = 0;
  while (Date.now() < endAt) {
    const replies = await Promise.all(
      Array.from({ length: 64 }, () => app.inject({ method: 'POST', url, headers, payload })),
    );
    if (replies.some(({ statusCode }) => statusCode !== 200)) throw new Error(replies[0]?.body);
    count += replies.length;
  }
  return count / SECONDS;
}

// The first round warms the compiler.
await injected();
process.stdout.write(`${Math.round(await injected())} authenticated requests a second\n`);
await app.close();
