import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { money } from '../schema/money.ts';
import { writtenText } from '../schema/text.ts';
import { word } from '../schema/words.ts';
import { part } from './part.ts';

/** What people's diplomacy is said to bring about: the categories in which its conferences report. */
export const RESULT_CATEGORIES = [
  'social-foundation',
  'national-interest',
  'external-resources',
  'external-communication',
  'other',
] as const;
export type ResultCategory = (typeof RESULT_CATEGORIES)[number];

/** The report on an activity that was carried out. */
export const reportContent = Type.Object(
  {
    summary: writtenText(LIMITS.sectionCharacters, 'What happened.'),
    results: Type.Optional(
      Type.Array(
        Type.Object(
          { category: word(RESULT_CATEGORIES), text: writtenText(LIMITS.reasonCharacters) },
          { additionalProperties: false },
        ),
        { maxItems: LIMITS.results },
      ),
    ),
    participantsPresent: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    foreignGuestsPresent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    expenditure: Type.Optional(money),
    followUps: Type.Optional(
      Type.Array(writtenText(LIMITS.lineCharacters), {
        maxItems: LIMITS.followUps,
        description: 'What was agreed to be done next.',
      }),
    ),
    difficulties: Type.Optional(writtenText(LIMITS.reasonCharacters)),
    parts: Type.Optional(Type.Array(part, { maxItems: LIMITS.parts })),
  },
  { additionalProperties: false },
);
export type ReportContent = Static<typeof reportContent>;
