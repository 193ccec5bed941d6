import { VERDICTS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { nominee, nomineeNo } from '../content/nominee.ts';
import { fileReference } from '../content/part.ts';
import { reportContent } from '../content/report-content.ts';
import { LIMITS } from '../limits.ts';
import { ruleId, sha256 } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';

const closed = { additionalProperties: false } as const;

/** Partial standing of an approval: every seat of every level, decided or not. */
export const approvalStanding = Type.Object(
  {
    level: Type.Integer({ minimum: 1, description: 'The level that is open now.' }),
    levels: Type.Integer({ minimum: 1 }),
    seats: Type.Array(
      Type.Object(
        {
          level: Type.Integer({ minimum: 1 }),
          seat: anyText(LIMITS.identifierCharacters),
          unit: namedUnit,
          veto: Type.Boolean(),
          verdict: Type.Optional(word(VERDICTS)),
          reasons: Type.Optional(anyText(LIMITS.reasonCharacters)),
          objections: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  unit: namedUnit,
                  answer: Type.Optional(anyText(LIMITS.reasonCharacters, 'Absent once it was erased.')),
                },
                closed,
              ),
              { maxItems: LIMITS.objections, description: 'How the seat answered each objection of the consultation.' },
            ),
          ),
          by: Type.Optional(namedPerson),
          at: Type.Optional(instant()),
        },
        closed,
      ),
      { maxItems: 60 },
    ),
  },
  closed,
);
export type ApprovalStandingShown = Static<typeof approvalStanding>;

const entry = Type.Object({ text: anyText(LIMITS.noteCharacters), at: instant(), by: namedPerson }, closed);

const milestoneFile = Type.Object(
  {
    ...fileReference.properties,
    name: Type.Optional(anyText(LIMITS.fileNameCharacters, 'Absent once it was erased.')),
  },
  closed,
);

const milestone = Type.Object(
  {
    ...entry.properties,
    files: Type.Optional(Type.Array(milestoneFile, { maxItems: LIMITS.milestoneFiles })),
  },
  closed,
);

export const executionStanding = Type.Object(
  {
    startedAt: Type.Optional(instant()),
    suspended: Type.Boolean({ description: 'A material change is on its way through consultation and approval.' }),
    milestones: Type.Array(milestone, { maxItems: 1_000 }),
    notes: Type.Array(entry, { maxItems: 1_000 }),
    summary: Type.Optional(anyText(LIMITS.sectionCharacters)),
  },
  closed,
);
export type ExecutionStandingShown = Static<typeof executionStanding>;

export const reportShown = Type.Object(
  {
    filing: Type.Integer({ minimum: 1 }),
    documentHash: sha256,
    filedAt: instant(),
    filedBy: namedPerson,
    late: Type.Boolean(),
    content: reportContent,
  },
  closed,
);
export type ReportShown = Static<typeof reportShown>;

export const NOMINEE_STANDINGS = [
  'named',
  'eligible',
  'barred',
  'elected',
  'not-elected',
  'confirmed',
  'declined',
] as const;

export const nomineeShown = Type.Object(
  {
    no: nomineeNo,
    award: nominee.properties.award,
    recipient: nominee.properties.recipient,
    field: nominee.properties.field,
    name: Type.Optional(anyText(LIMITS.nameCharacters, 'Absent once it was erased.')),
    merit: Type.Optional(anyText(LIMITS.reasonCharacters)),
    standing: word(NOMINEE_STANDINGS),
    barredBy: Type.Optional(ruleId),
    reason: Type.Optional(anyText(LIMITS.reasonCharacters)),
    votesFor: Type.Optional(Type.Integer({ minimum: 0 })),
    votesAgainst: Type.Optional(Type.Integer({ minimum: 0 })),
    number: Type.Optional(anyText(LIMITS.symbolCharacters, 'Number of the award as written, once confirmed.')),
  },
  closed,
);

export const commendationStanding = Type.Object(
  {
    nominatedBy: Type.Optional(namedPerson),
    nominees: Type.Array(nomineeShown, { maxItems: LIMITS.nominees }),
    ballotsCast: Type.Integer({ minimum: 0 }),
    ballotsAll: Type.Integer({ minimum: 0 }),
  },
  closed,
);
export type CommendationStandingShown = Static<typeof commendationStanding>;
