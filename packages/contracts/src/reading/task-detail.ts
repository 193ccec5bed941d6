import { OPINIONS, PROPOSAL_FIELDS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { documentHash } from '../schema/identifiers.ts';
import { namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { word } from '../schema/words.ts';
import { actsAllowed } from './act-allowed.ts';
import { dossierSummary } from './dossier-summary.ts';
import { commendationStanding, reportShown } from './stage-details.ts';
import { taskSummaryFields } from './task-summary.ts';
import { versionShown } from './version.ts';

/** A field of the text that differs from what the unit answered on before. */
export const fieldChange = Type.Object(
  { field: word(PROPOSAL_FIELDS), before: Type.Optional(Type.Unknown()), after: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
);

/** The answer that the same unit gave in an earlier round: offered beside the difference, and valid only when confirmed. */
export const earlierAnswer = Type.Object(
  {
    round: Type.Integer({ minimum: 1 }),
    opinion: word(OPINIONS),
    text: anyText(LIMITS.opinionCharacters),
    documentHash,
    changed: Type.Array(fieldChange, { maxItems: PROPOSAL_FIELDS.length }),
  },
  { additionalProperties: false },
);

/** One task with everything needed to answer it. */
export const taskDetail = Type.Object(
  {
    ...taskSummaryFields,
    question: anyText(LIMITS.lineCharacters, "What is asked, in the reader's language."),
    dossier: dossierSummary,
    documentHash: Type.Optional(documentHash),
    version: Type.Optional(versionShown),
    earlier: Type.Optional(earlierAnswer),
    consultedByRule: Type.Optional(
      Type.Array(namedUnit, {
        maxItems: LIMITS.consultedUnits,
        description: 'Whom the rules ask, where acceptance must name them.',
      }),
    ),
    objections: Type.Optional(
      Type.Array(
        Type.Object({ unit: namedUnit, text: anyText(LIMITS.opinionCharacters) }, { additionalProperties: false }),
        { maxItems: LIMITS.objections, description: 'The objections that an approval must answer.' },
      ),
    ),
    remarks: Type.Optional(
      Type.Array(
        Type.Object(
          { part: Type.Optional(anyText(LIMITS.identifierCharacters)), reason: anyText(LIMITS.reasonCharacters) },
          { additionalProperties: false },
        ),
        { maxItems: LIMITS.remarks, description: 'Why the text came back.' },
      ),
    ),
    report: Type.Optional(reportShown),
    commendation: Type.Optional(commendationStanding),
    acts: actsAllowed,
  },
  { additionalProperties: false },
);
export type TaskDetail = Static<typeof taskDetail>;
