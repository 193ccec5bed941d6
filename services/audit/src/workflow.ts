import { given } from '@nhipcau/acts/given';
import { instantText } from '@nhipcau/acts/instant-text';
import { type readWorkflow as contract, type ReplyOf, RUN_STATES } from '@nhipcau/contracts';
import { type CrossingRow, type KeptRun, readCrossings, readKeptRuns } from '@nhipcau/database';
import { type Difference, readHistory, reconcile, type ToldRun, toldBy } from '@nhipcau/evidence';
import type { Handler } from '@nhipcau/http';
import { workflowIdOf } from '@nhipcau/workflows/messages';
import type { AuditHouse } from './audit-house.ts';
import { auditedDossier } from './auditor.ts';
import type { TemporalRun } from './temporal-histories.ts';

type Shown = ReplyOf<typeof contract>['body'];
type RunShown = Shown['runs'][number];
type CrossingShown = Shown['recorded'][number];

interface KnownRun {
  readonly shown: RunShown;
  readonly told: ToldRun;
}

function stateOf(status: string): RunShown['state'] {
  const word = status.toLowerCase().replace('_as_new', '').replaceAll('_', '-').replace('cancelled', 'canceled');
  return RUN_STATES.find((state) => state === word) ?? 'unknown';
}

function crossingShown({ stage, round, to, outcome, seq, hash }: Omit<CrossingRow, 'runId'>): CrossingShown {
  return { stage, round, to, outcome, seq, hash };
}

function fromKept(run: KeptRun): KnownRun {
  const told = toldBy(run.runId, readHistory(run.bytes));
  const crossings = told.crossings.map(crossingShown);
  return {
    told,
    shown: {
      runId: run.runId,
      state: stateOf(run.closedAs),
      historySha256: run.sha256,
      historyBytes: run.bytes.length,
      crossings,
    },
  };
}

function fromTemporal({ runId, status, startedAtMs, endedAtMs, told }: TemporalRun): KnownRun {
  return {
    told,
    shown: {
      runId,
      state: stateOf(status),
      startedAt: instantText(startedAtMs),
      ...given('endedAt', endedAtMs === undefined ? undefined : instantText(endedAtMs)),
      crossings: told.crossings.map(crossingShown),
    },
  };
}

/** Runs of which the log or Temporal knows and of which no history was kept yet; undefined where Temporal could not be asked. */
async function askTemporal(house: AuditHouse, dossierId: string, kept: ReadonlySet<string>, named: readonly string[]) {
  try {
    const newest = await house.temporal.run(dossierId);
    const others = named.filter((runId) => !kept.has(runId) && runId !== newest?.runId);
    const more = await Promise.all(others.map((runId) => house.temporal.run(dossierId, runId)));
    return [newest, ...more].filter((run) => run !== undefined && !kept.has(run.runId)) as TemporalRun[];
  } catch {
    return undefined;
  }
}

function differenceText({ kind, key, seq, runId }: Difference): string {
  return `${kind}: ${key} (event ${seq}${runId === null ? '' : `, run ${runId}`})`;
}

/** What Temporal's own histories say of the dossier, beside what its log says. The log is shown also while Temporal is away. */
export function workflow(house: AuditHouse): { readonly readWorkflow: Handler<typeof contract> } {
  return {
    async readWorkflow({ params, caller }) {
      const audited = await auditedDossier(house, caller.personId, params.id, 'workflow');
      if ('refusals' in audited) return audited;
      const [recorded, kept] = await Promise.all([
        readCrossings(house.db.as(caller.personId), params.id),
        readKeptRuns(house.db.as(caller.personId), params.id),
      ]);
      const named = [...new Set(recorded.flatMap(({ runId }) => (runId === null ? [] : [runId])))];
      const asked = await askTemporal(house, params.id, new Set(kept.map((run) => run.runId)), named);
      const runs = [...kept.map(fromKept), ...(asked ?? []).map(fromTemporal)];
      const differences = reconcile(
        recorded,
        runs.map((run) => run.told),
      );
      // What only Temporal could tell is no difference while it cannot be asked.
      const known =
        asked === undefined
          ? differences.filter(({ kind }) => kind === 'told-otherwise' || kind === 'unrecorded')
          : differences;
      return {
        status: 200,
        body: {
          dossier: params.id,
          workflowId: workflowIdOf(params.id),
          reachable: asked !== undefined,
          runs: runs.map((run) => run.shown),
          recorded: recorded.map(crossingShown),
          agrees: known.length === 0,
          differences: known.slice(0, 100).map(differenceText),
        },
      };
    },
  };
}
