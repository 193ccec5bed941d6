import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable } from 'drizzle-orm/pg-core';

/** One number that rises with every change of who may sign in: whoever remembers accounts asks for it and nothing else. */
export const accountEpoch = pgTable(
  'account_epoch',
  { id: integer().primaryKey().default(1), no: bigint({ mode: 'number' }).notNull().default(0) },
  (t) => [check('account_epoch_single', sql`${t.id} = 1`)],
);
