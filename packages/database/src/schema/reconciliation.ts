import { bigint, integer, json, pgTable, uuid } from 'drizzle-orm/pg-core';

/** What a comparison of event log, projections, document hashes and Temporal's histories found. */
export const reconciliation = pgTable('reconciliation', {
  id: uuid().primaryKey(),
  ranAtMs: bigint({ mode: 'number' }).notNull(),
  dossiers: integer().notNull(),
  differences: json().$type<readonly Readonly<Record<string, unknown>>[]>().notNull(),
});
