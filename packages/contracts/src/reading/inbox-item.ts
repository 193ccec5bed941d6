import { KINDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { dossierId } from '../schema/identifiers.ts';
import { namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { word } from '../schema/words.ts';
import { actingFor } from './standing.ts';
import { taskSummaryFields } from './task-summary.ts';

/**
 * Why a task stands in this person's inbox: it is this person's alone, they hold it, it is asked of their own office, or of an
 * office that they head.
 */
export const INBOX_REASONS = ['mine-alone', 'claimed-by-me', 'my-unit', 'as-head'] as const;

export const inboxItem = Type.Object(
  {
    ...taskSummaryFields,
    why: word(INBOX_REASONS),
    for: Type.Optional(actingFor),
    dossier: Type.Object(
      { id: dossierId, kind: word(KINDS), title: anyText(LIMITS.titleCharacters), owner: namedUnit },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type InboxItem = Static<typeof inboxItem>;
