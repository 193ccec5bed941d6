import type { Role, SigningForm } from '@nhipcau/domain/vocabulary';
import { ROLES, SIGNING_FORMS } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { composed, oneOf, ordered } from './constraints.ts';
import { organisation } from './organisation.ts';
import { word } from './word.ts';

/** Whom a pseudonymous id of the log stands for. */
export const person = pgTable(
  'person',
  {
    id: word().primaryKey(),
    displayName: text().notNull(),
    /** Sorted by given name, as Vietnamese names are. */
    givenName: text().notNull(),
    invented: boolean().notNull().default(false),
    /** A program with rights of its own: it holds no office that decides. */
    service: boolean().notNull().default(false),
    /** Tokens issued up to this instant, milliseconds since the epoch, open nothing more. */
    tokensVoidBeforeMs: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [composed('person_display_name_nfc', t.displayName), composed('person_given_name_nfc', t.givenName)],
);

/** Which sign-in is which person: OpenID Connect promises only (issuer, subject) to be stable. */
export const account = pgTable(
  'account',
  {
    issuer: word().notNull(),
    subject: text().notNull(),
    personId: word()
      .notNull()
      .references(() => person.id),
    active: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);

/** From when to when nothing opened with a person's accounts, who closed and opened them, and why. */
export const closing = pgTable(
  'closing',
  {
    personId: word()
      .notNull()
      .references(() => person.id),
    closedAtMs: bigint({ mode: 'number' }).notNull(),
    closedBy: word().notNull(),
    reason: text().notNull(),
    reopenedAtMs: bigint({ mode: 'number' }),
    reopenedBy: word(),
    reopenReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.closedAtMs] }),
    // One at a time: what is closed is opened before it is closed again.
    uniqueIndex('closing_open').on(t.personId).where(sql`reopened_at_ms is null`),
    composed('closing_reason_nfc', t.reason),
    check('closing_reopened', sql`(${t.reopenedAtMs} is null) = (${t.reopenedBy} is null)`),
  ],
);

/** What a person is in a unit, from day to day: the instrument by which an act is done. */
export const appointment = pgTable(
  'appointment',
  {
    id: word().primaryKey(),
    personId: word()
      .notNull()
      .references(() => person.id),
    unit: word()
      .notNull()
      .references(() => organisation.id),
    role: word().$type<Role>().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }),
    citation: text(),
    /** How the person signs by this post; null where they sign in their own office. */
    form: word().$type<SigningForm>(),
    /** The office as it is written under what they sign, e.g. "Phó Trưởng ban"; null: as the role is called. */
    title: text(),
  },
  (t) => [
    index('appointment_person').on(t.personId),
    index('appointment_unit').on(t.unit, t.role),
    oneOf('appointment_role', t.role, ROLES),
    oneOf('appointment_form', t.form, SIGNING_FORMS),
    composed('appointment_title_nfc', t.title),
    ordered('appointment_days', t.from, t.until),
  ],
);
