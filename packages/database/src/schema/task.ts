import type { Kind, Role, Stage, TaskKind, TaskState } from '@nhipcau/domain/vocabulary';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { dossier } from './dossier.ts';
import { kindWord, roleWord, stageWord, taskKindWord, taskStateWord } from './vocabulary-word.ts';
import { word } from './word.ts';

/** Sorts tasks without a due day behind all others: no instant of a Vietnamese calendar reaches it. */
export const NEVER_DUE_MS = 9_007_199_254_740_991;

export const task = pgTable(
  'task',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossier.id),
    no: integer().notNull(),
    kind: taskKindWord().$type<TaskKind>().notNull(),
    dossierKind: kindWord().$type<Kind>().notNull(),
    stage: stageWord().$type<Stage>().notNull(),
    round: integer().notNull(),
    unit: word().notNull(),
    role: roleWord().$type<Role>().notNull(),
    person: word(),
    seat: word(),
    mustSpeak: boolean().notNull(),
    about: integer(),
    openedAtMs: bigint({ mode: 'number' }).notNull(),
    dueAtMs: bigint({ mode: 'number' }),
    dueKey: bigint({ mode: 'number' }).notNull().generatedAlwaysAs(sql`coalesce(due_at_ms, 9007199254740991)`),
    reminders: integer().notNull(),
    escalated: boolean().notNull(),
    claimedBy: word(),
    state: taskStateWord().$type<TaskState>().notNull(),
    closedAtMs: bigint({ mode: 'number' }),
    closedBy: word(),
    closedSeq: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.no] }),
    index('task_inbox_due').on(t.unit, t.role, t.dueKey, t.dossierId, t.no).where(sql`state = 'open'`),
    index('task_inbox_opened').on(t.unit, t.role, t.openedAtMs, t.dossierId, t.no).where(sql`state = 'open'`),
    // What is asked for by what it is may be rare: it is found here and sorted, not searched for along the days.
    index('task_inbox_asked').on(t.unit, t.role, t.kind, t.stage, t.dossierKind).where(sql`state = 'open'`),
    // What is one person's is found without reading what the whole unit owes; unit and role leave the planner no cheaper guess.
    index('task_held').on(t.claimedBy, t.unit, t.role).where(sql`state = 'open' and claimed_by is not null`),
    index('task_personal').on(t.person, t.unit, t.role).where(sql`state = 'open' and person is not null`),
  ],
);
