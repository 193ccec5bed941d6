import type { Kind, Outcome, Stage, Standing } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { calendar } from './calendar.ts';
import { organisation } from './organisation.ts';
import { policy } from './policy.ts';
import { composedText, kindWord, stageWord, standingWord } from './vocabulary-word.ts';
import { word } from './word.ts';

/** One row a dossier: the fold of its events and the head of its chain. Locking it is the first thing every act does. */
export const dossier = pgTable(
  'dossier',
  {
    id: uuid().primaryKey(),
    kind: kindWord().$type<Kind>().notNull(),
    standing: standingWord().$type<Standing>().notNull(),
    stage: stageWord().$type<Stage>().notNull(),
    round: integer().notNull(),
    decided: word().$type<Outcome>(),
    owner: word()
      .notNull()
      .references(() => organisation.id),
    coOwners: text().array().notNull().default(sql`'{}'`),
    decidingBody: word()
      .notNull()
      .references(() => organisation.id),
    title: composedText().notNull(),
    searchKey: text().notNull().generatedAlwaysAs(sql`search_key(title)`),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** The folded state as JSON text: written whole and read whole, so that jsonb would only cost. */
    state: text().notNull(),
    stateVersion: integer().notNull(),
    policyId: word()
      .notNull()
      .references(() => policy.id),
    routes: word().notNull(),
    calendarVersion: integer()
      .notNull()
      .references(() => calendar.version),
    seq: integer().notNull(),
    hash: bytea().notNull(),
    atMs: bigint({ mode: 'number' }).notNull(),
    /** Days since the epoch, by which lists begin at what changed last: an index on the instant would be rewritten with every act. */
    changedOn: integer().notNull().generatedAlwaysAs(sql`(at_ms / 86400000)::integer`),
    /** Instant of the next rung of any open task; the clock stops there. */
    nextAtMs: bigint({ mode: 'number' }),
    /** Raised by what the workflow must see, and equalled by the worker's own transaction. */
    wakeNo: integer().notNull().default(0),
    seenNo: integer().notNull().default(0),
    escalated: boolean().notNull().default(false),
    createdAtMs: bigint({ mode: 'number' }).notNull(),
    createdBy: word().notNull(),
    closedAtMs: bigint({ mode: 'number' }),
  },
  (t) => [
    index('dossier_unseen').on(t.id).where(sql`wake_no > seen_no`),
    index('dossier_due').on(t.nextAtMs).where(sql`next_at_ms is not null`),
    index('dossier_changed').on(t.changedOn),
    index('dossier_title').on(t.title, t.id),
    index('dossier_start').on(sql`coalesce(starts_on, 'infinity'::date)`, t.id),
    index('dossier_newest').on(t.createdAtMs, t.id),
    index('dossier_calendar').on(t.calendarVersion).where(sql`standing <> 'closed'`),
    // What a list is narrowed to may be rare: any of these alone is found by it, however many dossiers there are.
    index('dossier_asked').on(t.standing, t.stage, t.kind, t.owner, t.id),
    index('dossier_search').using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
);
