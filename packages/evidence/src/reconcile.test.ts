import { describe, expect, it } from 'vitest';
import { type RecordedCrossing, reconcile } from './reconcile.ts';
import type { ToldRun } from './told-run.ts';

const accepted = { stage: 'proposal', round: 1, outcome: 'accepted', to: 'consultation', seq: 6, hash: 'a' } as const;
const settled = { stage: 'consultation', round: 1, outcome: 'settled', to: 'approval', seq: 11, hash: 'b' } as const;

const logged = (crossing: Omit<RecordedCrossing, 'runId'>, runId = 'run-1'): RecordedCrossing => ({
  ...crossing,
  runId,
});
const run = (runId: string, ended: boolean, ...crossings: ToldRun['crossings']): ToldRun => ({
  runId,
  ended,
  crossings,
});
const kinds = (recorded: readonly RecordedCrossing[], ...runs: readonly ToldRun[]) =>
  reconcile(recorded, runs).map(({ kind, key }) => `${kind}: ${key}`);

describe('log and histories of one dossier', () => {
  it('agree when each crossing is told, by whichever run, as often as one likes', () => {
    const log = [logged(accepted), logged(settled, 'run-2')];
    expect(kinds(log, run('run-1', true, accepted), run('run-2', true, accepted, settled))).toEqual([]);
  });

  it('may lack the newest answer of a run that still runs, and no other', () => {
    const log = [logged(accepted), logged(settled)];
    expect(kinds(log, run('run-1', false, accepted))).toEqual([]);
    expect(kinds(log, run('run-1', false, settled))).toEqual(['untold: proposal 1 accepted']);
    expect(kinds(log, run('run-1', true, accepted))).toEqual(['untold: consultation 1 settled']);
  });

  it('disagree about a crossing that only a history has', () => {
    expect(kinds([logged(accepted)], run('run-1', true, accepted, settled))).toEqual([
      'unrecorded: consultation 1 settled',
    ]);
  });

  it('disagree when the event, its hash or the way differs', () => {
    for (const other of [{ seq: 7 }, { hash: 'c' }, { to: 'proposal' as const }]) {
      expect(kinds([logged({ ...accepted, ...other })], run('run-1', true, accepted))).toEqual([
        'told-otherwise: proposal 1 accepted',
      ]);
    }
  });

  it('say when the run that the log names is nowhere to be found', () => {
    expect(kinds([logged(accepted, 'run-0')], run('run-1', true))).toEqual(['run-missing: proposal 1 accepted']);
  });
});
