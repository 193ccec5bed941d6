import type { Destination, Outcome, Stage } from '@nhipcau/domain/vocabulary';
import { STAGES } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { oneOf, sha256Bytes } from './constraints.ts';
import { dossierEvent } from './dossier-event.ts';
import { word } from './word.ts';

/** A round that was left, and where to: at most one crossing a round, however often the worker tries. */
export const crossing = pgTable(
  'crossing',
  {
    dossierId: uuid().notNull(),
    fromStage: word().$type<Stage>().notNull(),
    fromRound: integer().notNull(),
    outcome: word().$type<Outcome>().notNull(),
    toStage: word().$type<Destination>().notNull(),
    toRound: integer(),
    seq: integer().notNull(),
    hash: bytea().notNull(),
    /** Business time at which the round was entered and left: what the overview counts working days between. */
    enteredAtMs: bigint({ mode: 'number' }).notNull(),
    leftAtMs: bigint({ mode: 'number' }).notNull(),
    workflowId: word(),
    workflowRunId: word(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.fromStage, t.fromRound] }),
    foreignKey({ columns: [t.dossierId, t.seq], foreignColumns: [dossierEvent.dossierId, dossierEvent.seq] }),
    oneOf('crossing_from', t.fromStage, STAGES),
    oneOf('crossing_to', t.toStage, [...STAGES, 'end']),
    check('crossing_end_has_no_round', sql`(${t.toStage} = 'end') = (${t.toRound} is null)`),
    sha256Bytes('crossing_hash', t.hash),
    index('crossing_left').on(t.leftAtMs),
  ],
);
