import type { Trilingual } from '../text/trilingual.ts';
import {
  CHANNEL_LABELS,
  FIELD_LABELS,
  GUEST_RANK_LABELS,
  KIND_LABELS,
  PART_LABELS,
  RESULT_LABELS,
} from './activities.ts';
import { ACT_LABELS } from './acts.ts';
import { AWARD_FIELD_LABELS, AWARD_LABELS, NOMINEE_STANDING_LABELS, RECIPIENT_LABELS } from './awards.ts';
import { CERTAINTY_LABELS, SOURCE_KIND_LABELS } from './certainties.ts';
import { DOCUMENT_TYPE_LABELS, SIGNING_FORM_LABELS, URGENCY_LABELS } from './documents.ts';
import { EVENT_LABELS } from './events.ts';
import { FACT_LABELS, PLAIN_ANSWERS } from './facts.ts';
import { INSTRUMENT_LABELS } from './instruments.ts';
import { KEPT_LABELS } from './kept.ts';
import { OPENING_STATE_LABELS } from './openings.ts';
import { ROLE_LABELS } from './roles.ts';
import { RULE_VALUE_LABELS } from './rule-values.ts';
import { OUTCOME_LABELS, RUNG_LABELS, STAGE_LABELS, STANDING_LABELS } from './stages.ts';
import { OPINION_LABELS, TASK_LABELS, TASK_STATE_LABELS, VERDICT_LABELS } from './tasks.ts';
import { ORGANISATION_KIND_LABELS, ORGANISATION_LEVEL_LABELS, SECRECY_LEVEL_LABELS, TERMS } from './terms.ts';

/** The words of the field, by subject and key, each in Vietnamese, English and Thai. */
export const GLOSSARY = {
  stage: STAGE_LABELS,
  standing: STANDING_LABELS,
  'outcome.proposal': OUTCOME_LABELS.proposal,
  'outcome.consultation': OUTCOME_LABELS.consultation,
  'outcome.approval': OUTCOME_LABELS.approval,
  'outcome.execution': OUTCOME_LABELS.execution,
  'outcome.reporting': OUTCOME_LABELS.reporting,
  'outcome.commendation': OUTCOME_LABELS.commendation,
  rung: RUNG_LABELS,
  task: TASK_LABELS,
  'task-state': TASK_STATE_LABELS,
  opinion: OPINION_LABELS,
  verdict: VERDICT_LABELS,
  role: ROLE_LABELS,
  act: ACT_LABELS,
  event: EVENT_LABELS,
  kind: KIND_LABELS,
  channel: CHANNEL_LABELS,
  part: PART_LABELS,
  result: RESULT_LABELS,
  'guest-rank': GUEST_RANK_LABELS,
  field: FIELD_LABELS,
  award: AWARD_LABELS,
  recipient: RECIPIENT_LABELS,
  'award-field': AWARD_FIELD_LABELS,
  'nominee-standing': NOMINEE_STANDING_LABELS,
  'document-type': DOCUMENT_TYPE_LABELS,
  urgency: URGENCY_LABELS,
  'signing-form': SIGNING_FORM_LABELS,
  'organisation-kind': ORGANISATION_KIND_LABELS,
  'organisation-level': ORGANISATION_LEVEL_LABELS,
  'secrecy-level': SECRECY_LEVEL_LABELS,
  certainty: CERTAINTY_LABELS,
  'opening-state': OPENING_STATE_LABELS,
  instrument: INSTRUMENT_LABELS,
  kept: KEPT_LABELS,
  'source-kind': SOURCE_KIND_LABELS,
  'rule-value': RULE_VALUE_LABELS,
  fact: FACT_LABELS,
  plain: PLAIN_ANSWERS,
  term: TERMS,
} as const satisfies Record<string, Readonly<Record<string, Trilingual>>>;

export type GlossarySubject = keyof typeof GLOSSARY;
export type GlossaryKey<S extends GlossarySubject> = keyof (typeof GLOSSARY)[S] & string;

/** The word for a key in the three languages. The compiler refuses a key that has none. */
export function wordFor<S extends GlossarySubject>(subject: S, key: GlossaryKey<S>): Trilingual {
  const words: Readonly<Record<string, Trilingual>> = GLOSSARY[subject];
  const word = words[key];
  if (!word) throw new RangeError(`the glossary has no ${subject} ${key}`);
  return word;
}
