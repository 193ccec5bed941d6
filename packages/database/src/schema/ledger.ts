import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { oneOf, sha256Bytes } from './constraints.ts';
import { word } from './word.ts';

/**
 * reads: who looked at restricted papers or took an export away. administration: what keepers changed. openings: who asked that a dossier
 * be opened to them in an emergency, who agreed, and when it was closed again.
 */
export const LEDGERS = ['reads', 'administration', 'openings'] as const;
export type LedgerName = (typeof LEDGERS)[number];

/** Chained like a dossier's log, but outside it: a closed dossier accepts nothing, and reading goes on. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    ledger: word().$type<LedgerName>().notNull(),
    seq: integer().notNull(),
    record: text().notNull(),
    hash: bytea().notNull(),
    actor: word().notNull(),
    recordedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ledger, t.seq] }),
    oneOf('ledger_entry_ledger', t.ledger, LEDGERS),
    sha256Bytes('ledger_entry_hash', t.hash),
    // What was read while a dossier stood open to somebody in an emergency: few entries of many.
    index('ledger_entry_opening')
      .on(sql`(record::jsonb #>> '{entry,opening}')`)
      .where(sql`ledger = 'reads' and position('"opening"' in record) > 0`),
  ],
);

/** The newest entry of each ledger: locked before an entry is added. */
export const ledgerHead = pgTable(
  'ledger_head',
  {
    ledger: word().$type<LedgerName>().primaryKey(),
    seq: integer().notNull(),
    hash: bytea(),
  },
  (t) => [
    oneOf('ledger_head_ledger', t.ledger, LEDGERS),
    check('ledger_head_empty', sql`(${t.seq} = 0) = (${t.hash} is null)`),
  ],
);
