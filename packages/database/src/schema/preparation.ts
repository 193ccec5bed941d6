import type { Act } from '@nhipcau/domain/vocabulary';
import { bigint, integer, json, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { dossier } from './dossier.ts';
import { person } from './person.ts';
import { word } from './word.ts';

/** The answer of a task as somebody of the unit drafted it: it counts for nothing until an officer sends it as their own. */
export const preparation = pgTable(
  'preparation',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    taskNo: integer().notNull(),
    act: word().$type<Act>().notNull(),
    body: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    revision: integer().notNull(),
    preparedBy: word()
      .notNull()
      .references(() => person.id),
    preparedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.taskNo] })],
);
