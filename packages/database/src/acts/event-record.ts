import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import { type DomainEvent, EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';
import { type PersonalValue, splitPersonal } from './personal-values.ts';

/** How records are hashed: SHA-256 over the UTF-8 of their canonical JSON. Another way is another version. */
export const HASH_VERSION = 1;

/** Who acted, for whom, by what right, and what asked for it: equal for all events of one act. */
export interface Provenance {
  readonly actor: string;
  /** For whom; the actor where for oneself. */
  readonly principal: string;
  /** Appointment, delegation or rule by which it was done. */
  readonly instrument: string;
  readonly unit: string | null;
  readonly acr: string | null;
  readonly authTime: number | null;
  readonly idempotencyKey: string | null;
  readonly requestHash: string | null;
  readonly requestId: string | null;
  readonly workflowId: string | null;
  readonly workflowRunId: string | null;
}

/** What is hashed and kept: envelope and body in one. Times are milliseconds since the epoch. */
export interface EventRecord extends Provenance {
  readonly hashVersion: number;
  readonly eventId: string;
  readonly dossierId: string;
  readonly seq: number;
  readonly previousHash: string | null;
  readonly type: EventType;
  readonly typeVersion: number;
  /** Business time, read under the lock. */
  readonly at: number;
  readonly recordedAt: number;
  readonly clockSimulated: boolean;
  readonly requestPart: number | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One event as it is about to be appended. */
export interface SealedEvent {
  readonly event: DomainEvent;
  readonly eventId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: number;
  readonly record: string;
  readonly values: readonly PersonalValue[];
}

export interface ChainHead {
  readonly dossierId: string;
  readonly seq: number;
  readonly hash: string | null;
}

export interface RecordingTime {
  readonly at: number;
  readonly recordedAt: number;
  readonly clockSimulated: boolean;
}

/** Chains events onto a head: each record names the hash of the one before it. */
export function seal(
  head: ChainHead,
  events: readonly DomainEvent[],
  by: Provenance,
  time: RecordingTime,
): SealedEvent[] {
  let previousHash = head.hash;
  return events.map((event, index) => {
    const { body, values } = splitPersonal(event);
    const seq = head.seq + index + 1;
    const eventId = randomUUID();
    const record: EventRecord = {
      hashVersion: HASH_VERSION,
      eventId,
      dossierId: head.dossierId,
      seq,
      previousHash,
      type: event.type,
      typeVersion: EVENT_TYPE_VERSIONS[event.type],
      ...time,
      ...by,
      requestPart: by.idempotencyKey === null ? null : index + 1,
      body,
    };
    const text = canonicalJson(record);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    previousHash = hash;
    return { event, eventId, seq, hash, at: time.at, record: text, values };
  });
}
