import { sql } from 'drizzle-orm';
import { bigint, check, pgTable } from 'drizzle-orm/pg-core';
import { word } from './word.ts';

/** How far each receiver of the log has come: relay, notifications, webhooks. */
export const logCursor = pgTable(
  'log_cursor',
  {
    receiver: word().primaryKey(),
    logId: bigint({ mode: 'number' }).notNull().default(0),
    movedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [check('log_cursor_forward', sql`${t.logId} >= 0`)],
);
