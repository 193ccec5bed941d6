import { SOURCE_KINDS } from '@nhipcau/domain/law/source';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { anyText, writtenText } from './text.ts';
import { localDate } from './time.ts';
import { word } from './words.ts';

/** Where a dated value stands written. Party numbers start again with each congress, so number, date and issuer go together. */
export const source = Type.Object(
  {
    kind: word(SOURCE_KINDS),
    number: Type.Union([anyText(LIMITS.symbolCharacters), Type.Null()]),
    date: Type.Union([localDate(), Type.Null()]),
    issuer: writtenText(LIMITS.nameCharacters),
    article: Type.Union([anyText(LIMITS.nameCharacters), Type.Null()]),
  },
  { additionalProperties: false },
);
export type SourceShown = Static<typeof source>;

export const certainty = word(['S', 'M', 'U'], 'S sourced, M from memory, U unsure.');
