import type { Language, Trilingual } from '@nhipcau/domain/text/trilingual';
import { FIELD_LABELS, OUTCOME_LABELS, PART_LABELS, STAGE_LABELS, TASK_LABELS, TASK_STATE_LABELS } from './labels.ts';

export type MessageValues = Readonly<Record<string, unknown>>;

/** Values of these names are words of the vocabulary and are shown as such, not as codes. */
const LABELS_OF: Readonly<Record<string, Readonly<Record<string, Trilingual>>>> = {
  stage: STAGE_LABELS,
  field: FIELD_LABELS,
  part: PART_LABELS,
  task: TASK_LABELS,
  state: TASK_STATE_LABELS,
  outcome: OUTCOME_LABELS,
};

const LOCAL_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

function shown(name: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => shown(name, one, language)).join(', ');
  const text = String(value);
  const label = LABELS_OF[name];
  if (label !== undefined && Object.hasOwn(label, text)) return label[text]?.[language] ?? text;
  const date = LOCAL_DATE.exec(text);
  // English readers get the form that cannot be misread; the other two write the day first.
  if (date !== null && language !== 'en') return `${date[3]}/${date[2]}/${date[1]}`;
  return text;
}

/** The message with each `{name}` replaced by its value, vocabulary words in the reader's language; a value not given shows as "…". */
export function fillMessage(template: string, values: MessageValues, language: Language): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? shown(name, values[name], language) : '…',
  );
}
