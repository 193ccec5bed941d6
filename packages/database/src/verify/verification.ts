import { createHash } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { evolve } from '@nhipcau/domain/dossier/evolve';
import type { DossierState } from '@nhipcau/domain/dossier/state';
import type { EventRecord } from '../acts/event-record.ts';
import { commitmentTo } from '../acts/personal-values.ts';
import { loggedEvent, metaOf } from '../acts/read-log.ts';
import type { PersonsDatabase } from '../connection/database.ts';
import { mismatchedColumn } from './columns.ts';
import { type StoredDossier, type StoredEvent, storedDossier, storedEvents } from './stored-log.ts';

export const CHECKS = [
  'sequence-dense',
  'hashes-match',
  'chain-unbroken',
  'columns-match',
  'commitments-match',
  'state-matches',
  'count-matches',
] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckResult {
  readonly check: Check;
  readonly sound: boolean;
  /** The first event at which it fails. */
  readonly seq?: number;
  readonly detail?: string;
}

export interface ChainVerification {
  readonly dossierId: string;
  readonly sound: boolean;
  readonly events: number;
  readonly lastHash: string | null;
  readonly closed: boolean;
  readonly checks: readonly CheckResult[];
  /** Every event that fails, and by which check first: the state of an entry is told from it. */
  readonly broken: readonly { readonly seq: number; readonly check: Check; readonly detail: string }[];
}

/** The first failure of each check, and the first of each event. */
interface Failures {
  readonly byCheck: Map<Check, { readonly seq?: number; readonly detail: string }>;
  readonly byEvent: Map<number, { readonly seq: number; readonly check: Check; readonly detail: string }>;
}

/** The dossier and its log as of one moment: an act that is recorded between the two readings must not look like tampering. */
async function storedTogether(db: PersonsDatabase, dossierId: string) {
  for (let dossier = await storedDossier(db, dossierId); dossier !== undefined; ) {
    const events = await storedEvents(db, dossierId);
    const after = dossier.seq === events.length ? dossier : await storedDossier(db, dossierId);
    if (after?.seq === dossier.seq) return { dossier, events };
    dossier = after;
  }
  return undefined;
}

/** Recomputes a dossier's chain, commitments and state from what is stored. Undefined: there is no such dossier. */
export async function verifyChain(db: PersonsDatabase, dossierId: string): Promise<ChainVerification | undefined> {
  const stored = await storedTogether(db, dossierId);
  if (stored === undefined) return undefined;
  const { dossier, events } = stored;
  const failures: Failures = { byCheck: new Map(), byEvent: new Map() };
  verifyEvents(events, dossierId, failures);
  verifyHead(dossier, events, failures);
  verifyState(dossier, events, failures);
  const checks = CHECKS.map((check): CheckResult => {
    const failure = failures.byCheck.get(check);
    return failure === undefined ? { check, sound: true } : { check, sound: false, ...failure };
  });
  const lastHash = events.at(-1)?.hash ?? null;
  return {
    dossierId,
    sound: failures.byCheck.size === 0,
    events: events.length,
    lastHash,
    closed: dossier.standing === 'closed',
    checks,
    broken: [...failures.byEvent.values()],
  };
}

function fail(failures: Failures, check: Check, detail: string, seq?: number): void {
  const { byCheck, byEvent } = failures;
  if (!byCheck.has(check)) byCheck.set(check, seq === undefined ? { detail } : { seq, detail });
  if (seq !== undefined && !byEvent.has(seq)) byEvent.set(seq, { seq, check, detail });
}

function verifyEvents(events: readonly StoredEvent[], dossierId: string, failures: Failures): void {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const { seq } = event;
    const record = JSON.parse(event.record) as EventRecord;
    if (seq !== index + 1 || record.seq !== seq)
      fail(failures, 'sequence-dense', `event ${index + 1} is missing`, index + 1);
    const hash = createHash('sha256').update(event.record, 'utf8').digest('hex');
    if (hash !== event.hash) fail(failures, 'hashes-match', 'the bytes do not hash to the stored hash', seq);
    if (canonicalJson(record) !== event.record) fail(failures, 'hashes-match', 'the bytes are not canonical', seq);
    if (record.previousHash !== previousHash) fail(failures, 'chain-unbroken', 'it names another event before it', seq);
    if (record.dossierId !== dossierId) fail(failures, 'chain-unbroken', 'it belongs to another dossier', seq);
    const column = mismatchedColumn(event, record);
    if (column !== undefined) fail(failures, 'columns-match', column, seq);
    for (const { path, salt, value } of event.held ?? []) {
      const committed = valueAt(record.body, path) as { commitment?: string } | undefined;
      const kept = commitmentTo(Buffer.from(salt, 'hex'), value);
      if (committed?.commitment !== kept) fail(failures, 'commitments-match', path, seq);
    }
    previousHash = hash;
  }
}

function valueAt(node: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], node);
}

function verifyHead(dossier: StoredDossier, events: readonly StoredEvent[], failures: Failures): void {
  const last = events.at(-1);
  if (dossier.seq !== events.length)
    fail(failures, 'count-matches', `the dossier counts ${dossier.seq}, the log ${events.length}`);
  if (dossier.hash !== last?.hash) fail(failures, 'chain-unbroken', 'the newest event is not the head of the chain');
  if (dossier.standing !== 'closed') return;
  const closing = last === undefined ? undefined : (JSON.parse(last.record) as EventRecord);
  if (closing?.type !== 'DossierClosed' || closing.body['events'] !== events.length) {
    fail(failures, 'count-matches', 'the closing event does not count the log');
  }
}

function verifyState(dossier: StoredDossier, events: readonly StoredEvent[], failures: Failures): void {
  let state: DossierState | null = null;
  for (const stored of events) {
    try {
      const logged = loggedEvent(stored);
      state = evolve(state, logged.event, metaOf(dossier.id, logged));
    } catch (fault) {
      fail(failures, 'state-matches', fault instanceof Error ? fault.message : String(fault), stored.seq);
      return;
    }
  }
  if (canonicalJson(state) !== canonicalJson(JSON.parse(dossier.state))) {
    fail(failures, 'state-matches', 'the stored state is not the fold of the log');
  }
}
