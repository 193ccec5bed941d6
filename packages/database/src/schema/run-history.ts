import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { sha256Bytes } from './constraints.ts';
import { dossier } from './dossier.ts';

/** Temporal deletes closed histories after its retention: each run's bytes are kept here when it ends. */
export const runHistory = pgTable(
  'run_history',
  {
    runId: text().primaryKey(),
    workflowId: text().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    closedAs: text().notNull(),
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
