import { STAGES } from '../vocabulary.ts';

/** What a reader's language brings to a record: its words, how it writes time, and what ids are called. */
export interface FactSpeech {
  /** The word of the glossary; undefined where it has none. */
  word(subject: string, key: string): string | undefined;
  instantText(ms: number): string;
  dayText(day: string): string;
  /** The name of a unit or person; undefined where it is not known. */
  nameOf(id: string): string | undefined;
}

/** The subjects in which a member's values have their words; the first that knows the value says it. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  as: ['task-state'],
  award: ['award'],
  category: ['result'],
  channel: ['channel'],
  decided: STAGES.map((stage) => `outcome.${stage}`),
  field: ['award-field'],
  fields: ['field', 'part'],
  from: ['stage'],
  highestRank: ['guest-rank'],
  kind: ['kind', 'task'],
  material: ['field', 'part'],
  opinion: ['opinion'],
  outcome: STAGES.map((stage) => `outcome.${stage}`),
  part: ['field', 'part'],
  recipient: ['recipient'],
  role: ['role'],
  stage: ['stage'],
  standing: ['standing', 'nominee-standing'],
  state: ['task-state'],
  to: ['stage'],
  verdict: ['verdict'],
};

const INSTANTS_FROM_MS = 1_000_000_000_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a member of a record is called: by its fact, or by its stage where it is one. */
export function factLabel(name: string, value: unknown, { word }: Pick<FactSpeech, 'word'>): string {
  // Of a ballot it is who was voted against; everywhere else a number.
  const key = name === 'no' && Array.isArray(value) ? 'voteNo' : name;
  return word('fact', key) ?? word('stage', key) ?? key;
}

/**
 * What a single value of a record says: yes or no, an instant, a day, a word of the field, a name; else the value as it stands.
 *
 * @param stage of which the outcome is spoken, where the record says so: the same key may be called differently elsewhere
 */
export function factText(name: string, value: unknown, speech: FactSpeech, stage?: string): string {
  if (typeof value === 'boolean') return speech.word('plain', value ? 'yes' : 'no') ?? String(value);
  if (typeof value === 'number') return value > INSTANTS_FROM_MS ? speech.instantText(value) : String(value);
  if (typeof value !== 'string') return String(value);
  if (DAY.test(value)) return speech.dayText(value);
  const subjects = SUBJECTS[name] ?? [];
  const own = stage === undefined ? [] : subjects.filter((one) => one === `outcome.${stage}`);
  for (const subject of [...own, ...subjects]) {
    const word = speech.word(subject, value);
    if (word !== undefined) return word;
  }
  return speech.nameOf(value) ?? value;
}

type Members = Readonly<Record<string, unknown>>;

/** A record in one line for a cell of a table: every member by its name, one after another. */
export function factLine(record: Members, speech: FactSpeech): string {
  const stage = typeof record['stage'] === 'string' ? record['stage'] : undefined;
  return Object.entries(record)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${factLabel(name, value, speech)}: ${valueLine(name, value, speech, stage)}`)
    .join('; ');
}

function valueLine(name: string, value: unknown, speech: FactSpeech, stage?: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => valueLine(name, one, speech)).join(', ');
  if (typeof value === 'object' && value !== null) return `(${factLine(value as Members, speech)})`;
  return factText(name, value, speech, stage);
}
