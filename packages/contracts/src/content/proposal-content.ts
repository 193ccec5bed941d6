import { CHANNELS, type ProposalField } from '@nhipcau/domain/vocabulary';
import { type Static, type TSchema, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { money } from '../schema/money.ts';
import { bilingual, writtenText } from '../schema/text.ts';
import { dateWindow, localDate, year } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { part } from './part.ts';

/** Rank of the highest foreign guest, highest first: from minister upwards the Prime Minister permits (Decision 06/2020, Art. 3.1a). */
export const GUEST_RANKS = [
  'head-of-state',
  'head-of-government',
  'minister',
  'vice-minister',
  'director',
  'expert',
] as const;
export type GuestRank = (typeof GUEST_RANKS)[number];

function lines(maxItems: number, description: string) {
  return Type.Array(writtenText(LIMITS.lineCharacters), { maxItems, description });
}

/** One schema for each field that the rules know: a change of a field that they do not know would go unnoticed. */
const facts = {
  title: bilingual(LIMITS.titleCharacters, 'What the activity is called.'),
  purpose: Type.Optional(bilingual(LIMITS.purposeCharacters, 'What it is to achieve.')),
  foreignElement: Type.Optional(
    Type.Boolean({ description: 'Foreign participants or foreign money: Decision 06/2020, Art. 1.' }),
  ),
  start: Type.Optional(localDate('First day of the activity.')),
  end: Type.Optional(localDate('Last day of the activity.')),
  place: Type.Optional(writtenText(LIMITS.placeCharacters)),
  channel: Type.Optional(word(CHANNELS, 'Which of the three pillars it belongs to.')),
  sequence: Type.Optional(
    Type.Object(
      { no: Type.Integer({ minimum: 1, maximum: 999 }), year },
      { additionalProperties: false, description: 'Which of a recurring series it is.' },
    ),
  ),
  participants: Type.Optional(lines(LIMITS.participants, 'Vietnamese bodies and groups taking part.')),
  agenda: Type.Optional(lines(LIMITS.agendaItems, 'What is dealt with, in order.')),
  followUps: Type.Optional(lines(LIMITS.followUps, 'What is to come out of it.')),
  policies: Type.Optional(
    Type.Array(writtenText(LIMITS.symbolCharacters), {
      maxItems: LIMITS.policyTags,
      uniqueItems: true,
      description: 'Resolutions and directives it serves, such as 12-CT/TW.',
    }),
  ),
  reportWindow: Type.Optional(dateWindow),
  members: Type.Optional(lines(LIMITS.members, 'Members of the cluster that holds it.')),
  workshop: Type.Optional(bilingual(LIMITS.purposeCharacters, 'Topic of the workshop held with it.')),
  foreignGuests: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  highestRank: Type.Optional(word(GUEST_RANKS, 'Rank of the highest foreign guest.')),
  budget: Type.Optional(money),
  parts: Type.Optional(Type.Array(part, { maxItems: LIMITS.parts })),
} satisfies Readonly<Record<ProposalField, TSchema>>;

/**
 * The text of a proposal. Every fact but the title may still be missing while it is a draft: the rules of its kind say
 * what presenting demands, and a fact that is not known is left out, never invented.
 */
export const proposalContent = Type.Object(facts, { additionalProperties: false });
export type ProposalContent = Static<typeof proposalContent>;
