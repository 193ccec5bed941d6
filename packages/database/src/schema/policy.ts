import type { Policy } from '@nhipcau/domain/policy/policy';
import { sql } from 'drizzle-orm';
import { bigint, check, json, pgTable } from 'drizzle-orm/pg-core';
import { sha256Hex } from './constraints.ts';
import { word } from './word.ts';

/** Rules resolved to values, by the hash of their canonical JSON: what dossiers pin, so never changed. */
export const policy = pgTable(
  'policy',
  {
    id: word().primaryKey(),
    content: json().$type<Policy>().notNull(),
    storedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    sha256Hex('policy_id', t.id),
    check('policy_digest', sql`encode(sha256(convert_to(${t.content}::text, 'UTF8')), 'hex') = ${t.id}`),
  ],
);
