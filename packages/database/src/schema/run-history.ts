import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { sha256Bytes } from './constraints.ts';
import { dossier } from './dossier.ts';
import { word } from './word.ts';

/** Temporal deletes closed histories after its retention: each run's bytes are kept here when it ends. */
export const runHistory = pgTable(
  'run_history',
  {
    runId: word().primaryKey(),
    workflowId: word().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    closedAs: word().notNull(),
    eventCount: integer().notNull(),
    bytes: bytea().notNull(),
    sha256: bytea().notNull(),
    storedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    index('run_history_dossier').on(t.dossierId),
    sha256Bytes('run_history_sha256', t.sha256),
    check('run_history_digest', sql`sha256(${t.bytes}) = ${t.sha256}`),
  ],
);
