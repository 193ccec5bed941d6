import type { EventType } from '@nhipcau/domain/dossier/events';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { eventTypeWord } from './vocabulary-word.ts';
import { word } from './word.ts';

/**
 * The legal record. `record` holds the very bytes that were hashed; the one function that appends composes it of the other columns. What
 * a check would say of each row (the first has no hash before it, an answer names its task) that function says once.
 */
export const dossierEvent = pgTable(
  'dossier_event',
  {
    dossierId: uuid().notNull(),
    seq: integer().notNull(),
    /** Order in which the log is read by cursor; gaps are rolled-back transactions. */
    logId: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    eventId: uuid().notNull(),
    type: eventTypeWord().$type<EventType>().notNull(),
    typeVersion: integer().notNull(),
    record: text().notNull(),
    previousHash: bytea(),
    hash: bytea().notNull(),
    hashVersion: integer().notNull(),
    actor: word().notNull(),
    principal: word().notNull(),
    instrument: word().notNull(),
    unit: word(),
    acr: word(),
    authTimeMs: bigint({ mode: 'number' }),
    taskNo: integer(),
    answersTask: boolean().notNull(),
    atMs: bigint({ mode: 'number' }).notNull(),
    recordedAtMs: bigint({ mode: 'number' }).notNull(),
    clockSimulated: boolean().notNull(),
    idempotencyKey: word(),
    /** 1 for the first event of a request, 2 for the second; null where no person asked. */
    requestPart: integer(),
    requestHash: word(),
    requestId: word(),
    workflowId: word(),
    workflowRunId: word(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.seq] }),
    unique('dossier_event_log_id').on(t.logId),
    unique('dossier_event_event_id').on(t.eventId),
    uniqueIndex('dossier_event_request').on(t.dossierId, t.actor, t.idempotencyKey).where(sql`request_part = 1`),
    uniqueIndex('dossier_event_one_answer').on(t.dossierId, t.taskNo).where(sql`answers_task`),
    index('dossier_event_actor').on(t.actor, t.logId),
    index('dossier_event_workflow').on(t.workflowRunId).where(sql`workflow_run_id is not null`),
  ],
);

/** Personal values outside the log: deleting the row leaves the commitment, and the chain, intact. */
export const eventValue = pgTable(
  'event_value',
  {
    dossierId: uuid().notNull(),
    seq: integer().notNull(),
    /** JSON pointer into the event's body. */
    path: word().notNull(),
    salt: bytea().notNull(),
    /** Canonical JSON of the value: the committed bytes. */
    value: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.seq, t.path] }),
    check('event_value_salt', sql`octet_length(${t.salt}) = 32`),
  ],
);
