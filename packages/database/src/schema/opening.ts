import { type Kind, OPENING_ENDINGS, type OpeningEnding } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { oneOf, sha256Bytes } from './constraints.ts';
import { dossier } from './dossier.ts';
import { person } from './person.ts';
import { kindWord } from './vocabulary-word.ts';
import { word } from './word.ts';

/**
 * A dossier opened to one person in an emergency. Asked with a reason, agreed to by a second person, for some hours. Written
 * forwards only: what was asked, who agreed and how it was closed is each written once. Times are business time in milliseconds.
 */
export const opening = pgTable(
  'opening',
  {
    id: word().primaryKey(),
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    /** Of the dossier, so that who may agree learns of it no more than this. */
    kind: kindWord().$type<Kind>().notNull(),
    owner: word().notNull(),
    personId: word()
      .notNull()
      .references(() => person.id),
    /** The post by which it was asked: where the person holds it no more, nothing is open. */
    unit: word().notNull(),
    instrument: word().notNull(),
    /** Free text stands here and in the ledger by its commitment only, so that it can be erased. */
    reason: text(),
    reasonSalt: bytea(),
    hours: integer().notNull(),
    /** Number of the paper by which it was asked for; null where by the id. */
    askedAs: text(),
    askedAtMs: bigint({ mode: 'number' }).notNull(),
    /** Until when somebody may still agree. */
    lapsesAtMs: bigint({ mode: 'number' }).notNull(),
    secondId: word().references(() => person.id),
    secondUnit: word(),
    secondInstrument: word(),
    confirmedAtMs: bigint({ mode: 'number' }),
    untilMs: bigint({ mode: 'number' }),
    endedHow: word().$type<OpeningEnding>(),
    endedAtMs: bigint({ mode: 'number' }),
    endedBy: word().references(() => person.id),
    endReason: text(),
    endReasonSalt: bytea(),
  },
  (t) => [
    index('opening_person').on(t.personId, t.untilMs),
    index('opening_dossier').on(t.dossierId),
    index('opening_asked').on(t.askedAtMs, t.id),
    check('opening_hours', sql`${t.hours} between 1 and 24`),
    check('opening_lapses', sql`${t.lapsesAtMs} = ${t.askedAtMs} + 86400000`),
    check(
      'opening_second',
      sql`num_nulls(${t.secondId}, ${t.secondUnit}, ${t.secondInstrument}, ${t.confirmedAtMs}, ${t.untilMs}) in (0, 5)`,
    ),
    check('opening_second_person', sql`${t.secondId} <> ${t.personId}`),
    check(
      'opening_until',
      sql`${t.confirmedAtMs} < ${t.lapsesAtMs} and ${t.untilMs} = ${t.confirmedAtMs} + ${t.hours} * 3600000`,
    ),
    check('opening_ended', sql`num_nulls(${t.endedHow}, ${t.endedAtMs}, ${t.endedBy}) in (0, 3)`),
    check('opening_ended_how', sql`(${t.endedHow} = 'ended') = (${t.confirmedAtMs} is not null)`),
    oneOf('opening_ending', t.endedHow, OPENING_ENDINGS),
    sha256Bytes('opening_reason_salt', t.reasonSalt),
    sha256Bytes('opening_end_reason_salt', t.endReasonSalt),
  ],
);
