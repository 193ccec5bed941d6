import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOnPath, provideTemporalTool, searchOrder, temporalTools } from './temporal-tools.mjs';

/** @type {string} */
let folder;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhipcau-tools-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/**
 * @param {string} place
 * @param {string} words
 */
async function programThatSays(place, words) {
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'temporal'), `#!/bin/sh\necho '${words}'\n`);
  await chmod(path.join(place, 'temporal'), 0o755);
}

/** @param {ReadonlyArray<typeof searchOrder[number]>} having */
function findersHaving(having) {
  /** @type {string[]} */
  const asked = [];
  const entries = searchOrder.map((source) => [
    source,
    async () => {
      asked.push(source);
      return having.includes(source) ? { path: `/${source}`, words: source } : { why: `${source} has none` };
    },
  ]);
  return { asked, finders: Object.fromEntries(entries) };
}

test('what is there already comes before the registry, the registry before the SDK, a build comes last', async () => {
  const { asked, finders } = findersHaving(['go']);
  const found = await provideTemporalTool('temporal', { node: 'node', finders });
  expect(asked).toEqual(['environment', 'path', 'cache', 'wheel', 'sdk', 'go']);
  expect(found).toEqual({ variable: 'TEMPORAL_CLI_PATH', path: '/go', source: 'go' });
});

test('the search ends at the first place that has the tool', async () => {
  const { asked, finders } = findersHaving(['cache', 'wheel']);
  const found = await provideTemporalTool('temporal-test-server', { node: 'node', finders });
  expect(asked).toEqual(['environment', 'path', 'cache']);
  expect(found.variable).toBe('TEMPORAL_TEST_SERVER_PATH');
});

test('when nothing has it, every place and its reason is named', async () => {
  const { finders } = findersHaving([]);
  const attempt = provideTemporalTool('temporal', { node: 'node', finders });
  await expect(attempt).rejects.toThrow(/wheel: wheel has none[\s\S]*TEMPORAL_CLI_PATH=/);
});

test('a program on PATH is taken only in a version that will do', async () => {
  const [old, fit] = [path.join(folder, 'old'), path.join(folder, 'fit')];
  await programThatSays(old, 'temporal version 1.1.2 (Server 1.25.0)');
  await programThatSays(fit, 'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)');
  const both = await findOnPath(temporalTools.temporal, [old, fit].join(path.delimiter));
  expect(both).toEqual({ path: path.join(fit, 'temporal'), words: 'found on PATH' });
  const oldOnly = await findOnPath(temporalTools.temporal, old);
  expect(oldOnly).toEqual({ why: expect.stringContaining('is not a version that will do') });
});
