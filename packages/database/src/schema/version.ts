import { PART_KINDS } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { composed, oneOf, sha256Hex } from './constraints.ts';
import { dossier } from './dossier.ts';
import { attachedFile } from './draft.ts';
import { word } from './word.ts';

/** A proposal as it was presented: never changed afterwards. */
export const proposalVersion = pgTable(
  'proposal_version',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    no: integer().notNull(),
    title: text().notNull(),
    /** Absent where the kind does not ask for days. */
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    content: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    documentHash: word().notNull(),
    editors: text().array().notNull(),
    presentedAtMs: bigint({ mode: 'number' }).notNull(),
    presentedBy: word().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.no] }),
    composed('proposal_version_title_nfc', t.title),
    sha256Hex('proposal_version_document_hash', t.documentHash),
    check('proposal_version_dates', sql`${t.startsOn} is null or ${t.endsOn} is null or ${t.startsOn} <= ${t.endsOn}`),
    check('proposal_version_no', sql`${t.no} >= 1`),
  ],
);

export const versionPart = pgTable(
  'version_part',
  {
    dossierId: uuid().notNull(),
    no: integer().notNull(),
    ...attachedFile(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.no, t.kind] }),
    foreignKey({ columns: [t.dossierId, t.no], foreignColumns: [proposalVersion.dossierId, proposalVersion.no] }),
    oneOf('version_part_kind', t.kind, PART_KINDS),
    // Whether a file may be read is asked of what it is attached to.
    index('version_part_file').on(t.sha256),
    composed('version_part_file_name_nfc', t.fileName),
  ],
);

/** For what a file may be laid ready before the act that names it. */
export const LAID_PURPOSES = ['report', 'milestone'] as const;
export type LaidPurpose = (typeof LAID_PURPOSES)[number];

/** A file laid ready. Which act it belongs to stands in the text of the filing or in the milestone; what none names is nobody's word. */
export const laidPart = pgTable(
  'laid_part',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    purpose: word().$type<LaidPurpose>().notNull(),
    ...attachedFile(),
    addedBy: word().notNull(),
    /** In whose offices, where whoever added it stood in for somebody; null where in their own. */
    addedFor: word().array(),
    addedAtMs: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.purpose, t.kind, t.sha256] }),
    oneOf('laid_part_purpose', t.purpose, LAID_PURPOSES),
    oneOf('laid_part_kind', t.kind, PART_KINDS),
    // Whether a file may be read is asked of what it is attached to.
    index('laid_part_file').on(t.sha256),
    composed('laid_part_file_name_nfc', t.fileName),
  ],
);

/** A report of results as it was filed. */
export const reportVersion = pgTable(
  'report_version',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    no: integer().notNull(),
    content: json().$type<Readonly<Record<string, unknown>>>().notNull(),
    documentHash: word().notNull(),
    filedAtMs: bigint({ mode: 'number' }).notNull(),
    filedBy: word().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.no] }),
    sha256Hex('report_version_document_hash', t.documentHash),
    check('report_version_no', sql`${t.no} >= 1`),
  ],
);
