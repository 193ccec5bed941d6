import { PART_KINDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { sha256 } from '../schema/identifiers.ts';
import { writtenText } from '../schema/text.ts';
import { word } from '../schema/words.ts';

export const partKind = word(PART_KINDS, 'What the part is.');

/** A file kept by the house: its bytes are found by their hash. */
export const fileReference = Type.Object(
  {
    sha256,
    name: writtenText(LIMITS.fileNameCharacters, 'File name as it was given.'),
    mediaType: Type.String({ pattern: '^[a-z0-9.+-]+/[a-z0-9.+-]+$', minLength: 3, maxLength: 100 }),
    bytes: Type.Integer({ minimum: 1, maximum: LIMITS.fileBytes }),
  },
  { additionalProperties: false },
);
export type FileReference = Static<typeof fileReference>;

export const section = Type.Object(
  {
    heading: Type.Optional(writtenText(LIMITS.headingCharacters)),
    text: writtenText(LIMITS.sectionCharacters),
  },
  { additionalProperties: false },
);

/** A part is written here as sections, or is a file that was uploaded before; it may be both. */
export const part = Type.Object(
  {
    kind: partKind,
    sections: Type.Optional(Type.Array(section, { minItems: 1, maxItems: LIMITS.sectionsPerPart })),
    file: Type.Optional(fileReference),
  },
  { additionalProperties: false, minProperties: 2 },
);
export type Part = Static<typeof part>;
