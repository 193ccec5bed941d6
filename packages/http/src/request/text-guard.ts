import type { AnyRefusal } from '@nhipcau/contracts';
import { forbiddenCharacters } from '@nhipcau/domain/text/forbidden-characters';
import { isNfc } from '@nhipcau/domain/text/normal-form';
import { type SecrecyPlace, secrecyMarkIn } from '@nhipcau/domain/text/secrecy-mark';

/** Fields that hold text of several lines; whatever stands within them inherits it. */
const SEVERAL_LINES: ReadonlySet<string> = new Set([
  'text',
  'purpose',
  'workshop',
  'reason',
  'reasons',
  'lateReason',
  'remarks',
  'answer',
  'note',
  'summary',
  'merit',
  'difficulties',
]);

/** No contract nests deeper; a hostile body does. */
const DEEPEST = 32;
const MOST_FAULTS = 100;

const PLAIN_ASCII = /^[ -~]*$/;
/** A superset of the forbidden characters, so that clean text costs one test instead of one per character. */
export const SUSPECT = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

interface Visited {
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
  readonly multiline: boolean;
  readonly place: SecrecyPlace;
}

/** What is wrong with one text. The text itself is never repeated: a secret must not leave by way of a refusal. */
export function textFaults(text: string, at: string, multiline: boolean, place: SecrecyPlace): readonly AnyRefusal[] {
  if (PLAIN_ASCII.test(text)) return [];
  const faults: AnyRefusal[] = [];
  if (!isNfc(text)) faults.push({ code: 'text-not-nfc', at });
  const first = SUSPECT.test(text) ? forbiddenCharacters(text, { multiline })[0] : undefined;
  if (first !== undefined) {
    faults.push({ code: 'forbidden-character', at, with: { codePoint: first.codePoint, position: first.position } });
  }
  if (secrecyMarkIn(text, place) !== undefined) faults.push({ code: 'secrecy-mark', at, rule: 'SEC-REFUSE' });
  return faults;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function within({ value, at, depth, multiline }: Visited): readonly Visited[] {
  if (Array.isArray(value)) {
    return value.map((one, index) => ({
      value: one,
      at: `${at}/${index}`,
      depth: depth + 1,
      multiline,
      place: 'text',
    }));
  }
  // A part names its file: there a mark is a token of the name, not a line.
  const isFile = at.endsWith('/file');
  return Object.entries(value as object).map(([key, one]) => ({
    value: one,
    at: `${at}/${escaped(key)}`,
    depth: depth + 1,
    multiline: multiline || SEVERAL_LINES.has(key),
    place: isFile && key === 'name' ? 'file-name' : 'text',
  }));
}

/**
 * Every text of a request that may not enter: decomposed, with characters that do not show, or carrying a secrecy mark. Walks
 * without recursion, so that no nesting can exhaust the stack.
 */
export function guardTexts(root: unknown): readonly AnyRefusal[] {
  const faults: AnyRefusal[] = [];
  const open: Visited[] = [{ value: root, at: '', depth: 0, multiline: false, place: 'text' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (faults.length >= MOST_FAULTS) return faults;
    if (typeof next.value === 'string') faults.push(...textFaults(next.value, next.at, next.multiline, next.place));
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= DEEPEST) return [...faults, { code: 'not-valid', at: next.at.slice(0, 200) }];
    for (const one of within(next)) open.push(one);
  }
  return faults.reverse();
}
