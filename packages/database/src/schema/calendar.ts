import type { Calendar } from '@nhipcau/domain/calendar/calendar';
import { sql } from 'drizzle-orm';
import { bigint, check, integer, json, pgTable, text } from 'drizzle-orm/pg-core';
import { word } from './word.ts';

/** Every edition of the working calendar; the highest version is in force and none is ever changed. */
export const calendar = pgTable(
  'calendar',
  {
    version: integer().primaryKey(),
    content: json().$type<Calendar>().notNull(),
    reason: text().notNull(),
    publishedAtMs: bigint({ mode: 'number' }).notNull(),
    publishedBy: word().notNull(),
  },
  (t) => [check('calendar_version', sql`${t.version} >= 1`)],
);
