import { createHash } from 'node:crypto';
import { upcast } from '@nhipcau/database/acts/upcast';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { fold } from '@nhipcau/domain/dossier/evolve';
import { OUTCOMES, STAGES } from '@nhipcau/domain/vocabulary';
import { sealedHistory } from '@nhipcau/platform/payloads/history';
import { sealedWith } from '@nhipcau/platform/payloads/payload-codec';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { FAILURE_CONVERTER, workflowBundle } from '../../services/worker/src/bundle.ts';
import { type StoredStream, storedHistories, storedStreams } from './support/corpus.ts';
import { TEST_CODEC, TEST_KEYS } from './support/keys.ts';
import { stagesIn } from './support/runs.ts';
import { bundleFolder } from './support/skipping-world.ts';

const DATA_CONVERTER = { payloadCodecs: [TEST_CODEC], failureConverterPath: FAILURE_CONVERTER };
const EVERY_OUTCOME = STAGES.flatMap((stage) => OUTCOMES[stage].map((outcome) => `${stage} ${outcome}`));

/** Several dossiers of the corpus end the same way; what counts is that every way is among them. */
function outcomesTold(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => line.replace(/^(\S+) \d+ (\S+) > .*$/, '$1 $2')))];
}

describe('stored histories', { timeout: 120_000 }, () => {
  it('hold milestones from before they carried files, which read as without any', async () => {
    const reached = (await storedStreams()).flatMap(({ records }) =>
      records.filter(({ type }) => type === 'MilestoneReached'),
    );
    const files = (typeVersion: number) =>
      reached
        .filter((one) => one.typeVersion === typeVersion)
        .map(({ body }) => (upcast('MilestoneReached', typeVersion, body)['files'] as readonly unknown[]).length);
    expect(files(1)).toEqual([0, 0]);
    expect(files(2)).toEqual([1, 0]);
  });

  it('hold every outcome of every stage', async () => {
    const histories = await storedHistories();
    expect(histories.length).toBeGreaterThan(0);
    const told = outcomesTold(histories.flatMap(({ history }) => stagesIn(history.events)));
    expect(told).toEqual(expect.arrayContaining(EVERY_OUTCOME));
  });

  it('are replayed by the workflow of today without a difference', async () => {
    const histories = await storedHistories();
    const { code } = await workflowBundle(bundleFolder());
    const replayed: string[] = [];
    const results = Worker.runReplayHistories(
      { workflowBundle: { code } },
      histories.map(({ name, history }) => ({ workflowId: name, history })),
    );
    for await (const { workflowId, error } of results) {
      expect(error, workflowId).toBeUndefined();
      replayed.push(workflowId);
    }
    expect(replayed).toHaveLength(histories.length);
    expect(replayed.length).toBeGreaterThan(0);
  });

  it('are replayed as well where Temporal holds them sealed', async () => {
    const histories = await storedHistories();
    const { code } = await workflowBundle(bundleFolder());
    const sealed = await Promise.all(
      histories.map(async ({ name, history }) => ({
        workflowId: name,
        history: await sealedHistory(history, TEST_CODEC),
      })),
    );
    for (const { history } of sealed) {
      const start = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
      expect(start && sealedWith(start)).toBe(TEST_KEYS.currentId);
    }
    const options = { workflowBundle: { code }, replayName: 'sealed', dataConverter: DATA_CONVERTER };
    let replayed = 0;
    for await (const { workflowId, error } of Worker.runReplayHistories(options, sealed)) {
      expect(error, workflowId).toBeUndefined();
      replayed += 1;
    }
    expect(replayed).toBe(histories.length);
  });

  it('that do not fit the workflow are found out', async () => {
    const [first] = await storedHistories();
    const { code } = await workflowBundle(bundleFolder());
    const history = structuredClone(first?.history.toJSON()) as { events: { eventType: unknown }[] };
    history.events = history.events.filter(({ eventType }) => !String(eventType).includes('MARKER'));
    await expect(Worker.runReplayHistory({ workflowBundle: { code } }, history)).rejects.toThrow();
  });
});

describe('stored event streams', () => {
  it('fold to the states that were computed when they were recorded', async () => {
    const streams = await storedStreams();
    expect(streams.length).toBeGreaterThan(0);
    for (const stream of streams) expect(stateHash(stream), stream.name).toBe(stream.state);
  });

  it('hold acts in somebody else’s office, and fold by whose it was', async () => {
    const lent = (await storedStreams()).filter(({ records }) =>
      records.some(({ actor, principal }) => principal !== actor && principal !== 'system'),
    );
    expect(lent.length).toBeGreaterThan(0);
    for (const stream of lent) {
      const types = stream.records.filter(({ actor, principal }) => principal !== actor).map(({ type }) => type);
      expect(types).toEqual(expect.arrayContaining(['TaskClaimed', 'OpinionGiven', 'SeatDecided']));
      expect(stream.records.some(({ type, body }) => type === 'TaskAssigned' && 'for' in body)).toBe(true);
      const inOwn = stream.records.map((record) => ({ ...record, principal: record.actor }));
      expect(stateHash({ ...stream, records: inOwn })).not.toBe(stream.state);
    }
  });

  it('hold every outcome of every stage', async () => {
    const outcomes = (await storedStreams()).flatMap(({ records }) =>
      records.flatMap(({ body }) => ('from' in body ? [body['from'] as { stage: string; outcome: string }] : [])),
    );
    const told = outcomes.map(({ stage, outcome }) => `${stage} ${outcome}`);
    expect(told).toEqual(expect.arrayContaining(EVERY_OUTCOME));
  });
});

function stateHash({ records }: StoredStream): string {
  const events = records.map(({ type, typeVersion, body, dossierId, at, actor, principal }) => ({
    event: { type, ...upcast(type as never, typeVersion, body) } as never,
    meta: { dossierId, at, actor, principal },
  }));
  return createHash('sha256')
    .update(canonicalJson(fold(events)))
    .digest('hex');
}
