import { canonicalJson } from '@nhipcau/domain/canonical/canonical-json';
import type { DomainEvent, EventType } from '@nhipcau/domain/dossier/events';
import { type PersonalValue, splitPersonal } from './personal-values.ts';

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

/** What is hashed (SHA-256 over the UTF-8 of its canonical JSON) and kept: envelope and body in one. Times are milliseconds since the epoch. */
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

/** One event of an act as it is sent to be appended; the database composes the record around the body and hashes it. */
export interface PreparedEvent {
  readonly event: DomainEvent;
  readonly seq: number;
  readonly at: number;
  /** Canonical JSON, with commitments in the place of personal values. */
  readonly body: string;
  readonly values: readonly PersonalValue[];
}

/** One event as it was appended. */
export interface SealedEvent extends PreparedEvent {
  readonly eventId: string;
  readonly hash: string;
}

/** Numbers events onto a head. */
export function prepared(headSeq: number, at: number, events: readonly DomainEvent[]): PreparedEvent[] {
  return events.map((event, index) => {
    const { body, values } = splitPersonal(event);
    return { event, seq: headSeq + index + 1, at, body: canonicalJson(body), values };
  });
}

/** The same events with what the database answered: id and hash of each. */
export function sealed(events: readonly PreparedEvent[], answer: string): SealedEvent[] {
  const words = answer.split(' ');
  return events.map((one, index) => ({ ...one, eventId: words[2 * index] ?? '', hash: words[2 * index + 1] ?? '' }));
}
