import type { PartKind } from '@nhipcau/domain/vocabulary';
import { PART_KINDS } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { composed, oneOf, sha256Hex } from './constraints.ts';
import { dossier } from './dossier.ts';
import { word } from './word.ts';

export const PART_FILE_MAX_BYTES = 10 * 1024 * 1024;

/** A file of a proposal or report, kept once however often it is attached. */
export const partFile = pgTable(
  'part_file',
  {
    sha256: word().primaryKey(),
    bytes: bytea().notNull(),
    sizeBytes: integer().notNull(),
    storedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    sha256Hex('part_file_sha256', t.sha256),
    check(
      'part_file_size',
      sql`${t.sizeBytes} = octet_length(${t.bytes}) and ${t.sizeBytes} between 1 and ${sql.raw(String(PART_FILE_MAX_BYTES))}`,
    ),
    check('part_file_digest', sql`encode(sha256(${t.bytes}), 'hex') = ${t.sha256}`),
  ],
);

/** Which file stands in which part, and what it is called there. */
export const attachedFile = () => ({
  kind: word().$type<PartKind>().notNull(),
  fileName: text().notNull(),
  mediaType: word().notNull(),
  sizeBytes: integer().notNull(),
  sha256: word()
    .notNull()
    .references(() => partFile.sha256),
});

/** The text being written. It is no record: only what is presented becomes a version. */
export const draft = pgTable(
  'draft',
  {
    dossierId: uuid()
      .primaryKey()
      .references(() => dossier.id),
    content: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Raised by every save; the ETag of the draft. */
    revision: integer().notNull(),
    /** Everyone who wrote since the last version: they decide on nothing of it. */
    editors: text().array().notNull(),
    savedAtMs: bigint({ mode: 'number' }).notNull(),
    savedBy: word().notNull(),
  },
  (t) => [
    check('draft_revision', sql`${t.revision} >= 1`),
    check('draft_size', sql`octet_length(${t.content}::text) <= 1048576`),
  ],
);

export const draftPart = pgTable(
  'draft_part',
  {
    dossierId: uuid()
      .notNull()
      .references(() => draft.dossierId),
    ...attachedFile(),
    addedBy: word().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.kind] }),
    oneOf('draft_part_kind', t.kind, PART_KINDS),
    index('draft_part_file').on(t.sha256),
    composed('draft_part_file_name_nfc', t.fileName),
  ],
);
