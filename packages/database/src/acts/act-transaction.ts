import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { PoolClient } from 'pg';
import type { Database } from '../connection/database.ts';
import { BEGIN, COMMIT, oneTrip, type TextRow } from '../connection/one-trip.ts';
import { COMMIT_ARGUMENT_NAMES } from '../migrate/service-doors.ts';
import type { AppendingService } from '../migrate/service-role.ts';
import type { OpeningInForce, StandingIn, ValidAppointment } from './act-context.ts';
import type { KnownState } from './lately-known.ts';

/** What `act_open` reads once it holds the dossier's lock. Of a dossier that is not there the head is null. */
export interface OpenedRow {
  readonly present: boolean;
  /** Null where the caller knew the state of this head. */
  readonly state: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
  readonly policy_id: string | null;
  readonly next_at_ms: number | null;
  readonly wake_no: number | null;
  readonly seen_no: number | null;
  readonly now_ms: number;
  readonly recorded_at_ms: number;
  readonly clock_simulated: boolean;
  readonly calendar_version: number | null;
  /** Epoch and day by which the posts may be known again; null where they hang on the hour. */
  readonly posts: string | null;
  /** Null where the caller knew the posts of this epoch and day, as are `tied` and `openings` then. */
  readonly appointments: string | null;
  readonly prior_seq: number | null;
  readonly prior_request_hash: string | null;
  /** Null where the actor neither lends a post nor is lent one. */
  readonly tied: string | null;
  /** Who prepared which open answer, by the number of the task. */
  readonly prepared: string | null;
  /** Null where no dossier stands open to the actor. */
  readonly openings: string | null;
}

const OPEN = { name: 'act_open', text: 'select * from act_open($1, $2, $3, $4, $5)' };
/** The same for the worker, which acts for nobody. */
const STAGE_OPEN = { name: 'stage_open', text: 'select * from stage_open($1, $2, $3, $4, $5)' };

/** What an act begins from. */
export interface Opened extends OpenedRow {
  /** The state that the process knew before. */
  readonly known: KnownState | undefined;
  /** By what posts the actor may act, and with whom they are one where duties are apart. */
  readonly standing: StandingIn;
}

/** Begins, locks the dossier and reads all that an act needs and the process does not know: one round trip. */
export async function openAct(
  db: Database,
  client: PoolClient,
  { dossierId, actor, key }: { readonly dossierId: string; readonly actor: string | null; readonly key: string | null },
): Promise<Opened> {
  const open = actor === null ? STAGE_OPEN : OPEN;
  const known = db.states.get(dossierId);
  const posts = actor === null ? undefined : db.posts.get(actor);
  const values = [dossierId, actor, key, known?.hash, posts?.posts];
  const [row] = await oneTrip(client, [BEGIN, { ...open, values }]);
  if (row === undefined) throw new Error('act_open answered nothing');
  const opened = openedRow(row);
  if (posts !== undefined && posts.posts === opened.posts) return { ...opened, known, standing: posts.standing };
  const standing = standingIn(opened);
  if (actor !== null && opened.posts !== null) db.posts.set(actor, { posts: opened.posts, standing });
  return { ...opened, known, standing };
}

function openedRow(row: TextRow): OpenedRow {
  const [present, state, seq, hash, policyId, nextAt, wakeNo, seenNo, now, recordedAt, simulated, ...more] = row;
  const [calendarVersion, posts, appointments, priorSeq, priorHash, tied, prepared, openings] = more;
  return {
    present: present === 't',
    state: state ?? null,
    seq: counted(seq),
    hash: hash ?? null,
    policy_id: policyId ?? null,
    next_at_ms: counted(nextAt),
    wake_no: counted(wakeNo),
    seen_no: counted(seenNo),
    now_ms: Number(now),
    recorded_at_ms: Number(recordedAt),
    clock_simulated: simulated === 't',
    calendar_version: counted(calendarVersion),
    posts: posts ?? null,
    appointments: appointments ?? null,
    prior_seq: counted(priorSeq),
    prior_request_hash: priorHash ?? null,
    tied: tied ?? null,
    prepared: prepared ?? null,
    openings: openings ?? null,
  };
}

function counted(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}

const PLACES = COMMIT_ARGUMENT_NAMES.map((_, index) => `$${index + 1}`).join(', ');

/**
 * Writes events and projections and commits: one round trip. Answers ids and hashes of the events. Where writing fails nothing is
 * committed, the fault is thrown and the transaction is still to be rolled back.
 */
export async function commitAct(client: PoolClient, service: AppendingService, values: unknown[]): Promise<string> {
  const name = `act_commit_${service}`;
  const [row] = await oneTrip(client, [{ name, text: `select ${name}(${PLACES})`, values }, COMMIT]);
  return row?.[0] ?? '';
}

export async function rollBack(client: PoolClient): Promise<void> {
  await client.query('rollback');
}

/** The state under the lock: what was read, or what the process knew of this head. */
export function stateOf({ state, hash, known }: Opened): DossierState {
  if (state !== null) return JSON.parse(state) as DossierState;
  if (known === undefined || known.hash !== hash) throw new Error('the row holds no state');
  return known.state;
}

function standingIn({ appointments, tied, openings }: OpenedRow): StandingIn {
  return {
    appointments: appointments === null ? [] : (JSON.parse(appointments) as ValidAppointment[]),
    tied: tied === null ? [] : (JSON.parse(tied) as string[]),
    ...(openings === null ? {} : { openings: JSON.parse(openings) as OpeningInForce[] }),
  };
}

export function preparedIn(row: OpenedRow): Readonly<Record<number, string>> {
  return row.prepared === null ? {} : (JSON.parse(row.prepared) as Record<number, string>);
}
