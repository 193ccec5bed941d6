import type { ActAllowed, DossierDetail, ProposalContent } from '@nhipcau/contracts';
import type { DraftView } from '@nhipcau/database';
import { documentHashOf } from '../document-hash.ts';
import { given } from '../given.ts';
import { instantText } from '../instant-text.ts';
import { approvalShown } from './approval-standing.ts';
import { commendationShown } from './commendation-standing.ts';
import { consultationBoards } from './consultation-board.ts';
import { summaryShown } from './dossier-summary.ts';
import { draftText } from './draft-shown.ts';
import { executionShown } from './execution-standing.ts';
import type { DossierRecord } from './record.ts';
import { reportShown } from './report-shown.ts';
import { ribbonShown } from './stage-ribbon.ts';
import { taskShown } from './task-shown.ts';
import { currentVersion } from './version-shown.ts';

/**
 * Everything about a dossier that its reader may see.
 *
 * @param draft the text in writing, for those who may write it
 */
export function detailShown(record: DossierRecord, draft: DraftView | undefined, acts: ActAllowed[]): DossierDetail {
  const { reading, names, tasks } = record;
  const { state, hash, rules, reader } = reading;
  const version = currentVersion(record);
  const boards = consultationBoards(record);
  const current = boards.at(-1);
  const text: ProposalContent | undefined = version?.content ?? (draft === undefined ? undefined : draftText(draft));
  return {
    ...summaryShown(record, text),
    seq: state.seq,
    hash,
    ribbon: ribbonShown(record),
    ...given('version', version),
    ...given('draft', draft === undefined ? undefined : draftStanding(draft)),
    tasks: tasks.map((task) => taskShown(state.id, task, names, reader.nowMs)),
    ...given('consultation', current),
    earlierConsultations: boards.slice(0, -1),
    ...given('approval', approvalShown(record)),
    ...given('execution', executionShown(record)),
    ...given('report', reportShown(record)),
    ...given('commendation', commendationShown(record)),
    policy: { id: state.policyId, pinnedOn: rules.policy.pinnedOn, rules: [...rules.policy.rules] },
    acts,
  };
}

function draftStanding(draft: DraftView): NonNullable<DossierDetail['draft']> {
  return {
    revision: draft.revision,
    documentHash: documentHashOf(draftText(draft)),
    savedAt: instantText(draft.savedAtMs),
  };
}
