import { FIELD_LABELS, PART_LABELS } from '@nhipcau/domain/glossary/activities';
import { OPENING_STATE_LABELS } from '@nhipcau/domain/glossary/openings';
import { OUTCOME_LABELS, STAGE_LABELS } from '@nhipcau/domain/glossary/stages';
import { TASK_LABELS, TASK_STATE_LABELS } from '@nhipcau/domain/glossary/tasks';
import type { Trilingual } from '@nhipcau/domain/text/trilingual';

type Labels = Readonly<Record<string, Trilingual>>;

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The glossary's words as they stand inside a sentence; Thai has no capitals. */
function inSentences(labels: Labels): Labels {
  const entries = Object.entries(labels).map(([key, { vi, en, th }]) => [
    key,
    { vi: lowered(vi), en: lowered(en), th },
  ]);
  return Object.fromEntries(entries) as Labels;
}

/** Values of these names are words of the vocabulary and are shown as such, not as codes. */
export const LABELS_IN_SENTENCES: Readonly<Record<string, Labels>> = {
  stage: inSentences(STAGE_LABELS),
  field: inSentences(FIELD_LABELS),
  part: inSentences(PART_LABELS),
  task: inSentences(TASK_LABELS),
  state: inSentences(TASK_STATE_LABELS),
  opening: inSentences(OPENING_STATE_LABELS),
  outcome: inSentences(Object.assign({}, ...Object.values(OUTCOME_LABELS))),
};
