import { sql } from 'drizzle-orm';
import { check, date, foreignKey, pgTable, text } from 'drizzle-orm/pg-core';
import { composed, ordered } from './constraints.ts';
import { word } from './word.ts';

/** A body or a unit of it, with the days on which it existed. */
export const organisation = pgTable(
  'organisation',
  {
    id: word().primaryKey(),
    parent: word(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    nameTh: text().notNull(),
    abbreviation: text(),
    from: date('from_day', { mode: 'string' }),
    until: date('until_day', { mode: 'string' }),
    /** Who took over, where one ended. */
    successor: word(),
    citation: text(),
  },
  (t) => [
    foreignKey({ columns: [t.parent], foreignColumns: [t.id], name: 'organisation_parent' }),
    foreignKey({ columns: [t.successor], foreignColumns: [t.id], name: 'organisation_successor' }),
    check('organisation_id', sql`${t.id} ~ '^[a-z0-9][a-z0-9.-]{0,63}$'`),
    composed('organisation_name_vi_nfc', t.nameVi),
    composed('organisation_name_en_nfc', t.nameEn),
    composed('organisation_name_th_nfc', t.nameTh),
    ordered('organisation_days', t.from, t.until),
  ],
);
