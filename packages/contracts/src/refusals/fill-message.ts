import type { Language } from '@nhipcau/domain/text/trilingual';
import { LABELS_IN_SENTENCES } from './labels.ts';

export type MessageValues = Readonly<Record<string, unknown>>;

const LOCAL_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

function shown(name: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => shown(name, one, language)).join(', ');
  const text = String(value);
  const label = LABELS_IN_SENTENCES[name];
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
