import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import { COMMIT_ARGUMENT_NAMES } from '../migrate/service-doors.ts';
import type { AppendingService } from '../migrate/service-role.ts';
import type { ValidAppointment } from './act-context.ts';

/** What `act_open` reads once it holds the dossier's lock. */
export interface OpenedRow {
  readonly present: boolean;
  readonly state: string | null;
  readonly state_version: number | null;
  readonly seq: number | null;
  readonly hash: string | null;
  readonly at_ms: number | null;
  readonly policy_id: string | null;
  readonly next_at_ms: number | null;
  readonly wake_no: number | null;
  readonly seen_no: number | null;
  readonly now_ms: number;
  readonly recorded_at_ms: number;
  readonly clock_simulated: boolean;
  readonly calendar_version: number | null;
  readonly appointments: string | null;
  readonly prior_seq: number | null;
  readonly prior_request_hash: string | null;
}

const OPEN = { name: 'act_open', text: 'select * from act_open($1, $2, $3, $4)' };

/**
 * Begins, locks the dossier and reads all that an act needs: one round trip, because both statements are on the wire before the
 * first is answered.
 */
export async function openAct(
  client: PoolClient,
  dossierId: string,
  actor: string | null,
  key: string | null,
  knownSeq: number | null,
): Promise<OpenedRow> {
  const [, opened] = await bothSettled(
    client.query('begin'),
    client.query<OpenedRow>({ ...OPEN, values: [dossierId, actor, key, knownSeq] }),
  );
  const row = opened.rows[0];
  if (row === undefined) throw new Error('act_open answered nothing');
  return row;
}

const PLACES = COMMIT_ARGUMENT_NAMES.map((_, index) => `$${index + 1}`).join(', ');

/**
 * Writes events and projections and commits: one round trip. Answers ids and hashes of the events. A commit after a failed statement is a
 * rollback, and the fault is thrown.
 */
export async function commitAct(client: PoolClient, service: AppendingService, values: unknown[]): Promise<string> {
  const name = `act_commit_${service}`;
  const text = `select ${name}(${PLACES}) as answer`;
  const [answered] = await bothSettled(
    client.query<{ answer: string }>({ name, text, values }),
    client.query('commit'),
  );
  return answered.rows[0]?.answer ?? '';
}

export async function rollBack(client: PoolClient): Promise<void> {
  await client.query('rollback');
}

/** Waits for both, so that the connection is idle again, then throws the first fault. */
async function bothSettled<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'rejected') throw a.reason;
  if (b.status === 'rejected') throw b.reason;
  return [a.value, b.value];
}

export function stateOf(row: OpenedRow): DossierState {
  if (row.state === null) throw new Error('the row holds no state');
  return JSON.parse(row.state) as DossierState;
}

export function appointmentsOf(row: OpenedRow): readonly ValidAppointment[] {
  return row.appointments === null ? [] : (JSON.parse(row.appointments) as ValidAppointment[]);
}
