import { expect, test } from 'vitest';
import { comparedCrossings } from './runs-told.ts';

const crossing = (stage: 'proposal' | 'consultation', seq: number, hash = 'a') =>
  ({ stage, round: 1, to: 'approval', outcome: 'accepted', seq, hash: hash.repeat(64) }) as const;

function shown(recorded: readonly object[], told: readonly object[], reachable = true) {
  const runs = [{ runId: 'r', state: 'running', crossings: told }];
  return {
    dossier: '',
    workflowId: '',
    reachable,
    runs,
    recorded,
    agrees: true,
    differences: [],
  } as unknown as Parameters<typeof comparedCrossings>[0];
}
const said = (...asked: Parameters<typeof shown>) => comparedCrossings(shown(...asked)).map(({ says }) => says);

test('a crossing that both tell alike is the same, and only then', () => {
  expect(said([crossing('proposal', 5)], [crossing('proposal', 5)])).toEqual(['same']);
  expect(said([crossing('proposal', 5)], [crossing('proposal', 6)])).toEqual(['other']);
  expect(said([crossing('proposal', 5)], [crossing('proposal', 5, 'b')])).toEqual(['other']);
});

test('what only one of them tells is named, and is no difference while Temporal cannot be asked', () => {
  expect(said([crossing('proposal', 5)], [])).toEqual(['nothing']);
  expect(said([crossing('proposal', 5)], [], false)).toEqual(['unasked']);
  expect(said([], [crossing('consultation', 9)])).toEqual(['other']);
});
