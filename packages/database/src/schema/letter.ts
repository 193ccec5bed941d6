import type { Stage } from '@nhipcau/domain/vocabulary';
import { STAGES } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { composed, oneOf } from './constraints.ts';
import { dossier } from './dossier.ts';
import { word } from './word.ts';

export const LETTER_KINDS = ['consultation', 'recall', 'reminder', 'document', 'closing'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What left the house: one letter of a kind to a unit and round, so that a retry sends nothing twice. */
export const letter = pgTable(
  'letter',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    kind: word().$type<LetterKind>().notNull(),
    stage: word().$type<Stage>().notNull(),
    round: integer().notNull(),
    unit: word().notNull(),
    /** Tells letters of one kind apart: which reminder, which document. */
    part: word().notNull().default(''),
    subject: text().notNull(),
    body: text().notNull(),
    sentAtMs: bigint({ mode: 'number' }).notNull(),
    recalledAtMs: bigint({ mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.kind, t.stage, t.round, t.unit, t.part] }),
    oneOf('letter_kind', t.kind, LETTER_KINDS),
    oneOf('letter_stage', t.stage, STAGES),
    composed('letter_subject_nfc', t.subject),
    check('letter_recall_follows', sql`${t.recalledAtMs} is null or ${t.recalledAtMs} >= ${t.sentAtMs}`),
  ],
);
