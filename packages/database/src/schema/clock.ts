import { sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, pgTable } from 'drizzle-orm/pg-core';

/** The one clock of business time: real time plus the offset, and never after real time. */
export const clock = pgTable(
  'clock',
  {
    id: integer().primaryKey().default(1),
    offsetMs: bigint({ mode: 'number' }).notNull().default(0),
    /** Only a local instance may move it. */
    movable: boolean().notNull().default(false),
  },
  (t) => [
    check('clock_single', sql`${t.id} = 1`),
    check('clock_offset', sql`${t.offsetMs} <= 0 and (${t.movable} or ${t.offsetMs} = 0)`),
  ],
);
