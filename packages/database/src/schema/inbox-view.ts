import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, json, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { composed } from './constraints.ts';
import { person } from './person.ts';
import { word } from './word.ts';

/** A way of looking at the inbox that one person named. No record: nobody else reads it. */
export const inboxView = pgTable(
  'inbox_view',
  {
    /** Made from the person and the key of the request, so that asking twice makes one. */
    id: uuid().primaryKey(),
    personId: word()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    /** Filters and order as the inbox is asked with them. */
    search: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** What the person's inbox opens with. */
    isDefault: boolean().notNull(),
    createdAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    index('inbox_view_person').on(t.personId, t.createdAtMs),
    uniqueIndex('inbox_view_default').on(t.personId).where(sql`is_default`),
    composed('inbox_view_name_nfc', t.name),
    check('inbox_view_size', sql`octet_length(${t.search}::text) <= 4096`),
  ],
);
