import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { dossier } from './dossier.ts';
import { person } from './person.ts';
import { word } from './word.ts';

/** How far each person has read a dossier, as that person's own page said when it was shown. No record: nobody else reads it. */
export const lastLook = pgTable(
  'last_look',
  {
    personId: word()
      .notNull()
      .references(() => person.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    /** Number of the last event that was on the page. */
    seq: integer().notNull(),
    /** Business time, like everything that the page tells. */
    atMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.dossierId] }), check('last_look_seq', sql`${t.seq} >= 1`)],
);
