import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { composed, sha256Hex } from './constraints.ts';
import { dossier } from './dossier.ts';
import { dossierEvent } from './dossier-event.ts';
import { word } from './word.ts';

/** The last number given in a register and year: Decree 30/2020, Appendix I, starts again on 1 January. */
export const register = pgTable(
  'register',
  {
    name: word().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.name, t.year] }),
    composed('register_name_nfc', t.name),
    check('register_last', sql`${t.last} >= 0 and ${t.year} between 1945 and 2200`),
  ],
);

/** Every number ever given, with the event that gave it: unique by register and year. */
export const documentNumber = pgTable(
  'document_number',
  {
    register: word().notNull(),
    year: integer().notNull(),
    no: integer().notNull(),
    symbol: text().notNull(),
    dossierId: uuid().notNull(),
    seq: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.register, t.year, t.no] }),
    unique('document_number_symbol').on(t.register, t.year, t.symbol),
    foreignKey({ columns: [t.dossierId, t.seq], foreignColumns: [dossierEvent.dossierId, dossierEvent.seq] }),
    composed('document_number_symbol_nfc', t.symbol),
    check('document_number_no', sql`${t.no} >= 1`),
  ],
);

/** The medal is given once in a person's life, across dossiers: the key itself is unique. */
export const medalRegister = pgTable(
  'medal_register',
  {
    personKey: word().primaryKey(),
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    nominee: integer().notNull(),
    seq: integer().notNull(),
  },
  (t) => [sha256Hex('medal_register_person_key', t.personKey)],
);
