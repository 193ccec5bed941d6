import { EVENT_TYPE_VERSIONS, type EventType } from '@nhipcau/domain/dossier/events';
import { OPINIONS, PROPOSAL_FIELDS, ROLES, VERDICTS } from '@nhipcau/domain/vocabulary';
import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { documentHash } from '../schema/identifiers.ts';
import { namedPerson, namedUnit } from '../schema/names.ts';
import { anyText } from '../schema/text.ts';
import { instant } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { actsAllowed } from './act-allowed.ts';
import { dossierSummary } from './dossier-summary.ts';
import { fault } from './fault.ts';
import { preparationShown } from './preparation.ts';
import { commendationStanding, reportShown } from './stage-details.ts';
import { actingFor, signatureShown } from './standing.ts';
import { taskSummary, taskSummaryFields } from './task-summary.ts';
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

const remarksMade = Type.Array(
  Type.Object(
    { part: Type.Optional(anyText(LIMITS.identifierCharacters)), reason: anyText(LIMITS.reasonCharacters) },
    { additionalProperties: false },
  ),
  { maxItems: LIMITS.remarks, description: 'Why the text came back.' },
);

/** Who sent a text back, from which post, in whose office where another's, and when. */
const returnMade = {
  by: namedPerson,
  for: Type.Optional(namedPerson),
  unit: namedUnit,
  role: word(ROLES),
  at: instant('Business time of the return.'),
};

const EVENT_TYPES = Object.keys(EVENT_TYPE_VERSIONS) as readonly EventType[];

/** What closed the task: whoever comes too late is told what happened instead, and by whom. */
export const taskClosing = Type.Object(
  {
    event: word(EVENT_TYPES),
    at: instant(),
    by: Type.Optional(namedPerson),
    opinion: Type.Optional(word(OPINIONS)),
    verdict: Type.Optional(word(VERDICTS)),
    text: Type.Optional(anyText(LIMITS.opinionCharacters, 'What was said with it.')),
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
    remarks: Type.Optional(remarksMade),
    returned: Type.Optional(Type.Object(returnMade, { additionalProperties: false })),
    returnedBefore: Type.Optional(
      Type.Object(
        {
          ...returnMade,
          version: Type.Integer({ minimum: 1, description: 'Number of the version that was returned.' }),
          remarks: remarksMade,
          changed: Type.Array(fieldChange, { maxItems: PROPOSAL_FIELDS.length }),
        },
        {
          additionalProperties: false,
          description: 'What the same seat returned, beside what has changed since: absent where the text is the same.',
        },
      ),
    ),
    /** Where the lead time is missed: what a signature without a reason would be refused for. */
    lateFiling: Type.Optional(fault),
    report: Type.Optional(reportShown),
    commendation: Type.Optional(commendationStanding),
    owed: Type.Optional(taskSummary),
    closing: Type.Optional(taskClosing),
    for: Type.Optional(actingFor),
    signature: Type.Optional(signatureShown),
    preparation: Type.Optional(preparationShown),
    acts: actsAllowed,
  },
  { additionalProperties: false },
);
export type TaskDetail = Static<typeof taskDetail>;
