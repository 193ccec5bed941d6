import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

/**
 * A browser that somebody signed in with. The row holds no secret that could be used by whoever reads it: the cookie's value is
 * known only by its hash, and the tokens are sealed with a key that the database never sees.
 */
export const session = pgTable(
  'session',
  {
    idHash: bytea().primaryKey(),
    /** What the session is called in lists: it stays when the cookie's value is changed, and opens nothing. */
    id: uuid().notNull().defaultRandom().unique(),
    issuer: text().notNull(),
    subject: text().notNull(),
    sealed: bytea().notNull(),
    /** Browser and system in a word or two, as far as they say so. */
    agent: text().notNull().default(''),
    /** `sid` of the provider's own session, by which the provider may end this one. */
    providerSession: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('session_account').on(t.issuer, t.subject), index('session_expires').on(t.expiresAt)],
);
