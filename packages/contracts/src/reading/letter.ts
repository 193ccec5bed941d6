import { STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const LETTER_PURPOSES = [
  'consultation',
  'reminder',
  'escalation',
  'recall-notice',
  'decision',
  'award',
] as const;
export type LetterPurpose = (typeof LETTER_PURPOSES)[number];

/** A letter that left the house; one that was taken back keeps its line and says when. */
export const letter = Type.Object(
  {
    id: anyText(LIMITS.identifierCharacters),
    purpose: word(LETTER_PURPOSES),
    stage: word(STAGES),
    round: Type.Integer({ minimum: 1 }),
    to: namedUnit,
    subject: anyText(LIMITS.lineCharacters),
    sentAt: instant(),
    recalledAt: Type.Optional(instant()),
  },
  { additionalProperties: false },
);
export type Letter = Static<typeof letter>;
