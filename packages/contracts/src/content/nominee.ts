import { AWARD_FIELDS, AWARDS, RECIPIENTS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { personId, unitId } from '../schema/identifiers.ts';
import { writtenText } from '../schema/text.ts';
import { word } from '../schema/words.ts';

export const nomineeNo = Type.Integer({
  minimum: 1,
  maximum: LIMITS.nominees,
  description: 'Number of the nominee within the dossier.',
});

/** A nominee as the nominator states it. Name and merit are personal and stay outside the log; numbers follow the order given. */
export const nominee = Type.Object(
  {
    award: word(AWARDS),
    recipient: word(RECIPIENTS),
    field: word(AWARD_FIELDS),
    name: writtenText(LIMITS.nameCharacters),
    merit: writtenText(LIMITS.reasonCharacters, 'The achievement that is rewarded: one achievement, one award.'),
    distinction: Type.Optional(
      writtenText(
        LIMITS.lineCharacters,
        "What tells namesakes apart; it enters the register's key only as a keyed digest.",
      ),
    ),
    person: Type.Optional(personId),
    unit: Type.Optional(unitId),
  },
  { additionalProperties: false },
);
export type NomineeContent = Static<typeof nominee>;

export const appraisal = Type.Object(
  {
    nominee: nomineeNo,
    eligible: Type.Boolean(),
    rule: Type.Optional(
      Type.String({
        pattern: '^[A-Z0-9-]+$',
        minLength: 1,
        maxLength: LIMITS.symbolCharacters,
        description: 'The rule that bars, such as AWD-FREEZE.',
      }),
    ),
    reason: Type.String({ maxLength: LIMITS.reasonCharacters }),
  },
  { additionalProperties: false },
);

export const confirmedAward = Type.Object(
  { nominee: nomineeNo, confirmed: Type.Boolean(), reason: Type.String({ maxLength: LIMITS.reasonCharacters }) },
  { additionalProperties: false },
);
