import { type Static, Type } from 'typebox';
import { LIMITS } from '../limits.ts';
import { documentHash, ruleId, sha256 } from '../schema/identifiers.ts';
import { anyText } from '../schema/text.ts';
import { instant, localDate } from '../schema/time.ts';
import { word } from '../schema/words.ts';
import { actsAllowed } from './act-allowed.ts';
import { consultationBoard } from './consultation-board.ts';
import { dossierSummaryFields } from './dossier-summary.ts';
import { look } from './happening.ts';
import { openingsShown } from './opening.ts';
import { approvalStanding, commendationStanding, executionStanding, reportShown } from './stage-details.ts';
import { stageRibbon } from './stage-ribbon.ts';
import { taskSummary } from './task-summary.ts';
import { versionShown } from './version.ts';

const CERTAINTIES = ['S', 'M', 'U'] as const;
const SOURCES = ['law', 'party', 'practice', 'house'] as const;

/** A rule of the pinned policy, shown wherever it is applied. */
export const ruleShown = Type.Object(
  {
    id: ruleId,
    from: localDate(),
    citation: anyText(LIMITS.lineCharacters),
    source: word(SOURCES),
    certainty: word(CERTAINTIES, 'S sourced, M from memory, U unsure.'),
  },
  { additionalProperties: false },
);

export const draftStanding = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), documentHash, savedAt: instant() },
  { additionalProperties: false },
);

/** Everything about one dossier that its reader may see, with the acts open to that reader. */
export const dossierDetail = Type.Object(
  {
    ...dossierSummaryFields,
    seq: Type.Integer({ minimum: 1 }),
    hash: sha256,
    looked: Type.Optional(look),
    openings: Type.Optional(openingsShown),
    ribbon: stageRibbon,
    version: Type.Optional(versionShown),
    draft: Type.Optional(draftStanding),
    tasks: Type.Array(taskSummary, { maxItems: 1_000 }),
    consultation: Type.Optional(consultationBoard),
    earlierConsultations: Type.Array(consultationBoard, { maxItems: 100 }),
    approval: Type.Optional(approvalStanding),
    execution: Type.Optional(executionStanding),
    report: Type.Optional(reportShown),
    commendation: Type.Optional(commendationStanding),
    policy: Type.Object(
      { id: sha256, pinnedOn: localDate(), rules: Type.Array(ruleShown, { maxItems: 200 }) },
      { additionalProperties: false },
    ),
    acts: actsAllowed,
  },
  { additionalProperties: false },
);
export type DossierDetail = Static<typeof dossierDetail>;
