import { STAGES } from '@nhipcau/domain/vocabulary';
import { expect, test } from 'vitest';
import { FILES } from './sources.ts';

/** Where each layer keeps a stage: one noun, the same everywhere, so that `git ls-files | grep approval` prints the slice. */
const LAYERS: Readonly<Record<string, (stage: string) => string>> = {
  rules: (stage) => `packages/domain/src/${stage}/decide.ts`,
  folding: (stage) => `packages/domain/src/${stage}/evolve.ts`,
  events: (stage) => `packages/domain/src/${stage}/events.ts`,
  contract: (stage) => `packages/contracts/src/${stage}.ts`,
  workflow: (stage) => `workflows/src/${stage}.ts`,
  door: (stage) => `services/tasks/src/${stage}.ts`,
  demonstration: (stage) => `infra/local/src/driver/${stage}.ts`,
};

test.each(Object.keys(LAYERS))('every stage stands in the layer of %s, under its own noun', (layer) => {
  const missing = STAGES.map((stage) => LAYERS[layer]?.(stage) ?? '').filter((file) => !FILES.includes(file));
  expect(missing).toEqual([]);
});

test('every stage has its screens, in a folder of its own noun', () => {
  const without = STAGES.filter((stage) => !FILES.some((file) => isScreenOf(file, stage)));
  expect(without).toEqual([]);
});

function isScreenOf(file: string, stage: string): boolean {
  return file.startsWith(`services/console/web/src/${stage}/`) && file.endsWith('.tsx');
}

test('the stages are always in the order of the lifecycle', () => {
  expect(STAGES).toEqual(['proposal', 'consultation', 'approval', 'execution', 'reporting', 'commendation']);
});
