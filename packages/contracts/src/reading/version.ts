import { PROPOSAL_FIELDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { proposalContent } from '../content/proposal-content.ts';
import { LIMITS } from '../limits.ts';
import { documentHash } from '../schema/identifiers.ts';
import { namedPerson } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

export const versionFields = {
  no: Type.Integer({ minimum: 1 }),
  documentHash,
  presentedAt: instant(),
  presentedBy: namedPerson,
  number: Type.Optional(anyText(LIMITS.symbolCharacters, 'Number of the paper, such as 05/TTr-LHHN, once signed.')),
  changed: Type.Array(word(PROPOSAL_FIELDS), {
    maxItems: PROPOSAL_FIELDS.length,
    description: 'Fields that differ from the version before.',
  }),
};

export const versionSummary = Type.Object(versionFields, { additionalProperties: false });
export type VersionSummary = Static<typeof versionSummary>;

export const versionShown = Type.Object(
  { ...versionFields, content: proposalContent },
  { additionalProperties: false },
);
export type VersionShown = Static<typeof versionShown>;
