import { sql } from 'drizzle-orm';
import { check, integer, json, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { composed, sha256Bytes } from './constraints.ts';
import { word } from './word.ts';

/**
 * Beside each entry of the administration's ledger: what whoever asked was answered, and why they did it. Names and free text stand
 * here alone and the ledger holds the reason's commitment, so that they can be erased and the chain stays whole.
 */
export const keptAct = pgTable(
  'kept_act',
  {
    /** Number of the entry. */
    seq: integer().primaryKey(),
    actor: word().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    reply: json(),
    reason: text(),
    reasonSalt: bytea(),
  },
  (t) => [
    uniqueIndex('kept_act_key').on(t.actor, t.key),
    composed('kept_act_reason_nfc', t.reason),
    sha256Bytes('kept_act_reason_salt', t.reasonSalt),
    check('kept_act_salted', sql`${t.reason} is null or ${t.reasonSalt} is not null`),
  ],
);
