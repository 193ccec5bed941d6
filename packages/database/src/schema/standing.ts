import type { Kind, LendingWay, SigningForm, Stage } from '@nhipcau/domain/vocabulary';
import { LENDING_WAYS, SIGNING_FORMS } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { oneOf, ordered } from './constraints.ts';
import { appointment, person } from './person.ts';
import { word } from './word.ts';

/** Somebody is away from day to day; from the day of their return on it counts no more. */
export const absence = pgTable(
  'absence',
  {
    id: word().primaryKey(),
    personId: word()
      .notNull()
      .references(() => person.id),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }).notNull(),
    /** Why a keeper set it for them; null where the person did so. */
    reason: text(),
    setBy: word().notNull(),
    setAtMs: bigint({ mode: 'number' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endedBy: word(),
    endedAtMs: bigint({ mode: 'number' }),
  },
  (t) => [
    index('absence_person').on(t.personId, t.until),
    ordered('absence_days', t.from, t.until),
    check('absence_ended', sql`(${t.endedOn} is null) = (${t.endedBy} is null)`),
  ],
);

/**
 * One person's posts in another's hands: by a delegation, which is a paper with a number, or by standing in during an absence. The
 * scope narrows what is lent; null is no limit. `under` names the delegation that is passed on.
 */
export const lending = pgTable(
  'lending',
  {
    id: word().primaryKey(),
    via: word().$type<LendingWay>().notNull(),
    absenceId: word().references(() => absence.id),
    number: text(),
    lender: word()
      .notNull()
      .references(() => person.id),
    holder: word()
      .notNull()
      .references(() => person.id),
    kinds: word().array().$type<Kind[]>(),
    stages: word().array().$type<Stage[]>(),
    units: word().array(),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }).notNull(),
    passesOn: boolean().notNull(),
    under: word(),
    form: word().$type<SigningForm>().notNull(),
    citation: text(),
    reason: text(),
    grantedBy: word().notNull(),
    grantedAtMs: bigint({ mode: 'number' }).notNull(),
    /** The first day on which it holds no more, and why; null while nobody ended it. */
    endedOn: date('ended_on', { mode: 'string' }),
    endedBy: word(),
    endedAtMs: bigint({ mode: 'number' }),
    endReason: text(),
  },
  (t) => [
    foreignKey({ columns: [t.under], foreignColumns: [t.id], name: 'lending_under' }),
    index('lending_holder').on(t.holder, t.until),
    index('lending_lender').on(t.lender, t.until),
    uniqueIndex('lending_number').on(t.number).where(sql`number is not null`),
    oneOf('lending_via', t.via, LENDING_WAYS),
    oneOf('lending_form', t.form, SIGNING_FORMS),
    ordered('lending_days', t.from, t.until),
    check('lending_persons', sql`${t.lender} <> ${t.holder}`),
    check(
      'lending_paper',
      sql`(${t.via} = 'absence') = (${t.absenceId} is not null) and (${t.via} = 'delegation') = (${t.number} is not null)`,
    ),
    check('lending_ended', sql`(${t.endedOn} is null) = (${t.endedBy} is null)`),
  ],
);

/** What an auditor may look into, and on which days. An auditor's post without any mandate looks into the whole house. */
export const mandate = pgTable(
  'mandate',
  {
    id: word().primaryKey(),
    appointmentId: word()
      .notNull()
      .references(() => appointment.id),
    kinds: word().array().$type<Kind[]>(),
    units: word().array(),
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }).notNull(),
    citation: text().notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endedBy: word(),
    endReason: text(),
  },
  (t) => [
    index('mandate_appointment').on(t.appointmentId),
    ordered('mandate_days', t.from, t.until),
    check('mandate_ended', sql`(${t.endedOn} is null) = (${t.endedBy} is null)`),
  ],
);
