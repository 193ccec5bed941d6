import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Relay } from '../../services/relay/src/app.ts';
import { accept, present, sign } from './support/acts.ts';
import type { TestDossier } from './support/dossier.ts';
import { TEST_KEYS } from './support/keys.ts';
import { STANDARD_POLICY } from './support/policies.ts';
import { openRelayWorld, type RelayWorld } from './support/relay-world.ts';
import { runOf, standsIn } from './support/runs.ts';
import { until } from './support/until.ts';

const PAGES = 'http://127.0.0.1:8233';

let world: RelayWorld;
let relay: Relay;
beforeAll(async () => {
  world = await openRelayWorld();
  await world.startWorker();
  relay = await world.startRelay({ temporalPages: PAGES });
}, 60_000);
afterAll(() => world.stop(), 60_000);

async function inConsultation(): Promise<TestDossier> {
  const dossier = await world.newDossier({ policy: STANDARD_POLICY, routes: 'standard@1' });
  await present(dossier, '2026-01-05', '2027-12-31');
  await sign(dossier);
  await accept(dossier);
  await standsIn(world.record, dossier, 'consultation');
  return dossier;
}

interface SeenPayload {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: string;
}

/** Every payload of a history as Temporal holds it, by the field in which it stands. */
async function payloadsOf(dossier: TestDossier): Promise<readonly (readonly [string, SeenPayload])[]> {
  const history = await runOf(world.client, dossier).fetchHistory();
  const found: [string, SeenPayload][] = [];
  JSON.stringify(history, (field, value: unknown) => {
    const one = value as SeenPayload | null;
    if (one?.metadata?.['encoding'] !== undefined) found.push([field, one]);
    return value;
  });
  return found;
}

const text = (base64: string | undefined) => Buffer.from(base64 ?? '', 'base64').toString('utf8');

/** What the SDK notes of a local activity in words of its own, which pass no codec. */
const NOTED = ['activity_id', 'activity_type', 'attempt', 'backoff', 'complete_time', 'original_schedule_time', 'seq'];

/** The names of what is noted, for each local activity of the history. */
async function bookkeeping(dossier: TestDossier): Promise<readonly (readonly string[])[]> {
  const { events } = await runOf(world.client, dossier).fetchHistory();
  return (events ?? [])
    .flatMap(({ markerRecordedEventAttributes: marker }) => marker?.details?.['data']?.payloads ?? [])
    .map(({ data }) => Object.keys(JSON.parse(Buffer.from(data ?? []).toString('utf8')) as object).toSorted());
}

describe('what Temporal holds of a dossier', { timeout: 60_000 }, () => {
  it('lies under the current key, from the start over every answer to the summaries', async () => {
    const dossier = await inConsultation();
    // The record is ahead of the history: a crossing is committed before its workflow task is told.
    await until('both crossings stand in the history', 20_000, async () => (await bookkeeping(dossier)).length === 2);
    const payloads = await payloadsOf(dossier);
    const clear = payloads.filter(([, { metadata }]) => text(metadata?.['encoding']) !== 'binary/encrypted');
    // The stage stands in the search attribute, which Temporal reads itself; beside it lies only what the SDK notes of a local activity.
    expect(clear.filter(([field]) => field === 'NhipCauStage').map(([, { data }]) => text(data))).toEqual([
      '"proposal"',
      '"consultation"',
    ]);
    expect(await bookkeeping(dossier)).toEqual([NOTED, NOTED]);
    expect(clear).toHaveLength(4);
    const sealed = payloads.filter((one) => !clear.includes(one));
    expect(sealed.length).toBeGreaterThan(4);
    expect(new Set(sealed.map(([, { metadata }]) => text(metadata?.['encryption-key-id'])))).toEqual(
      new Set([TEST_KEYS.currentId]),
    );
    const bytes = sealed.map(([, { data }]) => Buffer.from(data ?? '', 'base64').toString('latin1')).join('\n');
    expect(bytes).not.toContain(dossier.id);
    expect(bytes).not.toContain('consultation');
  });

  it('says neither what failed nor where', async () => {
    const dossier = await inConsultation();
    await world.record.admin.query('alter table dossier rename to dossier_away');
    try {
      await runOf(world.client, dossier).signal('wake', 1_000_000);
      await until('a failure is told', 30_000, async () =>
        JSON.stringify(await failuresOf(dossier)).includes('message'),
      );
    } finally {
      await world.record.admin.query('alter table dossier_away rename to dossier');
    }
    const failures = JSON.stringify(await failuresOf(dossier));
    expect(failures).toContain('Encoded failure');
    expect(failures).not.toMatch(/relation|exist|\.ts:|at async/);
  });
});

async function failuresOf(dossier: TestDossier): Promise<readonly unknown[]> {
  const { events } = await runOf(world.client, dossier).fetchHistory();
  return (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) => marker?.failure ?? []);
}

describe('Temporal’s own pages', { timeout: 60_000 }, () => {
  const ask = (origin: string, body: object) =>
    relay.http.inject({ method: 'POST', url: '/codec/decode', headers: { origin }, payload: body });

  it('are shown payloads in clear on this machine, and nobody else is', async () => {
    const dossier = await inConsultation();
    const [, input] = (await payloadsOf(dossier))[0] ?? [];
    const shown = await ask(PAGES, { payloads: [input] });
    expect(text(shown.json().payloads[0].data)).toBe(JSON.stringify(dossier.id));
    expect(shown.headers['access-control-allow-origin']).toBe(PAGES);
    expect((await ask('http://elsewhere.test', { payloads: [input] })).statusCode).toBe(403);
  });

  it('have nobody to ask where the relay is not told of them', async () => {
    const plain = await world.startRelay();
    const reply = await plain.http.inject({ method: 'POST', url: '/codec/decode', payload: {} });
    expect(reply.statusCode).toBe(404);
  });
});
