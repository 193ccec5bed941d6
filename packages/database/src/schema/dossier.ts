import type { Kind, Outcome, Stage, Standing } from '@nhipcau/domain/vocabulary';
import { KINDS, STAGES, STANDINGS } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { calendar } from './calendar.ts';
import { composed, oneOf, sha256Bytes } from './constraints.ts';
import { organisation } from './organisation.ts';
import { policy } from './policy.ts';
import { word } from './word.ts';

/** One row a dossier: the fold of its events and the head of its chain. Locking it is the first thing every act does. */
export const dossier = pgTable(
  'dossier',
  {
    id: uuid().primaryKey(),
    kind: word().$type<Kind>().notNull(),
    standing: word().$type<Standing>().notNull(),
    stage: word().$type<Stage>().notNull(),
    round: integer().notNull(),
    decided: word().$type<Outcome>(),
    owner: word()
      .notNull()
      .references(() => organisation.id),
    coOwners: text().array().notNull().default(sql`'{}'`),
    decidingBody: word()
      .notNull()
      .references(() => organisation.id),
    title: text().notNull(),
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
    oneOf('dossier_kind', t.kind, KINDS),
    oneOf('dossier_standing', t.standing, STANDINGS),
    oneOf('dossier_stage', t.stage, STAGES),
    composed('dossier_title_nfc', t.title),
    sha256Bytes('dossier_hash', t.hash),
    check('dossier_seq', sql`${t.seq} >= 1 and ${t.round} >= 0`),
    check('dossier_seen', sql`${t.seenNo} <= ${t.wakeNo}`),
    check('dossier_dates', sql`${t.startsOn} is null or ${t.endsOn} is null or ${t.startsOn} <= ${t.endsOn}`),
    check('dossier_closing', sql`(${t.standing} = 'closed') = (${t.closedAtMs} is not null)`),
    check('dossier_closed_waits_for_nothing', sql`${t.standing} <> 'closed' or ${t.nextAtMs} is null`),
    index('dossier_unseen').on(t.id).where(sql`wake_no > seen_no`),
    index('dossier_due').on(t.nextAtMs).where(sql`next_at_ms is not null`),
    index('dossier_newest').on(t.createdAtMs, t.id),
    index('dossier_calendar').on(t.calendarVersion).where(sql`standing <> 'closed'`),
    index('dossier_search').using('gin', t.searchKey.op('gin_trgm_ops')),
  ],
);
