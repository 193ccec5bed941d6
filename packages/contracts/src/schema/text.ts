import { Type } from 'typebox';
import { LIMITS } from '../limits.ts';

/** Text that somebody must have written: at least one character that is not white space. */
export function writtenText(maxLength: number, description?: string) {
  return Type.String({
    minLength: 1,
    maxLength,
    pattern: '\\S',
    ...(description === undefined ? {} : { description }),
  });
}

/** Text that may be empty. */
export function anyText(maxLength: number, description?: string) {
  return Type.String({ maxLength, ...(description === undefined ? {} : { description }) });
}

/** A text in Vietnamese, with English where it is known. */
export function bilingual(maxLength: number, description: string) {
  return Type.Object(
    { vi: writtenText(maxLength), en: Type.Optional(writtenText(maxLength)) },
    { additionalProperties: false, description },
  );
}

export const trilingual = Type.Object(
  {
    vi: writtenText(LIMITS.lineCharacters),
    en: writtenText(LIMITS.lineCharacters),
    th: writtenText(LIMITS.lineCharacters),
  },
  { additionalProperties: false },
);

export const reason = writtenText(LIMITS.reasonCharacters, "Why, in the person's own words.");
