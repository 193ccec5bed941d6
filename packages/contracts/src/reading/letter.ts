import { STAGES } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const LETTER_KINDS = ['consultation', 'recall', 'reminder', 'document', 'closing'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter that left the house; one that was called back keeps its line and says when. */
export const letter = Type.Object(
  {
    kind: word(LETTER_KINDS),
    stage: word(STAGES),
    round: Type.Integer({ minimum: 1 }),
    to: namedUnit,
    part: Type.Optional(anyText(LIMITS.identifierCharacters, 'Which of several letters to the same unit.')),
    subject: anyText(LIMITS.lineCharacters),
    body: anyText(LIMITS.sectionCharacters),
    sentAt: instant(),
    recalledAt: Type.Optional(instant()),
  },
  { additionalProperties: false },
);
export type Letter = Static<typeof letter>;
