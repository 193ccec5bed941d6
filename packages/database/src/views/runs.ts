import type { Destination, Outcome, Stage } from '@nhipcau/domain/vocabulary';
import type { PersonsDatabase } from '../connection/database.ts';

/** A crossing as the record states it, with the run in whose name it was appended. */
export interface CrossingRow {
  readonly stage: Stage;
  readonly round: number;
  readonly outcome: Outcome;
  readonly to: Destination;
  readonly seq: number;
  readonly hash: string;
  readonly runId: string | null;
}

/** A run whose history was kept when it ended. */
export interface KeptRun {
  readonly runId: string;
  readonly workflowId: string;
  readonly closedAs: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const CROSSINGS = {
  name: 'crossings_of_dossier',
  text: `select from_stage as stage, from_round as round, outcome, to_stage as "to", seq, encode(hash, 'hex') as hash,
      workflow_run_id as "runId" from crossing where dossier_id = $1 order by seq`,
};

const KEPT = {
  name: 'kept_runs',
  text: `select run_id as "runId", workflow_id as "workflowId", closed_as as "closedAs", bytes, encode(sha256, 'hex') as sha256
    from run_history where dossier_id = $1 order by stored_at_ms`,
};

export async function readCrossings(db: PersonsDatabase, dossierId: string): Promise<readonly CrossingRow[]> {
  return await db.query<CrossingRow & Record<string, unknown>>(CROSSINGS, [dossierId]);
}

export async function readKeptRuns(db: PersonsDatabase, dossierId: string): Promise<readonly KeptRun[]> {
  return await db.query<KeptRun & Record<string, unknown>>(KEPT, [dossierId]);
}
