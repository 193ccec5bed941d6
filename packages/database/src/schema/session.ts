import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

/**
 * A browser that somebody signed in with. The row holds no secret that could be used by whoever reads it: the cookie's value is
 * known only by its hash, and the tokens are sealed with a key that the database never sees.
 */
export const session = pgTable(
  'session',
  {
    idHash: bytea().primaryKey(),
    issuer: text().notNull(),
    subject: text().notNull(),
    sealed: bytea().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('session_account').on(t.issuer, t.subject), index('session_expires').on(t.expiresAt)],
);
