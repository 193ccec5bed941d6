import { EVENT_TYPE_VERSIONS } from '@nhipcau/domain/dossier/events';
import { KINDS, ROLES, STAGES, STANDINGS, TASK_KINDS, TASK_STATES } from '@nhipcau/domain/vocabulary';
import { customType } from 'drizzle-orm/pg-core';

/**
 * Words of the vocabulary as domains of the database. On the tables that every act writes they stand in the place of CHECK constraints:
 * PostgreSQL reads a check's expression anew for each statement, which cost an act a third of its time there, and a domain's once.
 */
export const VOCABULARY = {
  event_type_word: Object.keys(EVENT_TYPE_VERSIONS),
  kind_word: KINDS,
  standing_word: STANDINGS,
  stage_word: STAGES,
  role_word: ROLES,
  task_kind_word: TASK_KINDS,
  task_state_word: TASK_STATES,
} as const satisfies Record<string, readonly string[]>;

function domain(name: keyof typeof VOCABULARY | 'composed_text') {
  return customType<{ data: string; driverData: string }>({ dataType: () => name });
}

export const eventTypeWord = domain('event_type_word');
export const kindWord = domain('kind_word');
export const standingWord = domain('standing_word');
export const stageWord = domain('stage_word');
export const roleWord = domain('role_word');
export const taskKindWord = domain('task_kind_word');
export const taskStateWord = domain('task_state_word');
/** Text that is stored composed (NFC). */
export const composedText = domain('composed_text');
