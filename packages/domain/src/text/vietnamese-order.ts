// Each letter of the alphabet sorts by itself: ă and â after a, đ after d. f, j, w and z stand at their Latin places.
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const LETTER_RANK: ReadonlyMap<string, number> = new Map(ALPHABET.map((letter, index) => [letter, index]));

// Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries, and of CLDR.
const TONE_RANK: ReadonlyMap<string, number> = new Map(
  ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone, index) => [tone, index + 1]),
);
const LETTER_MARKS = new Set(['\u0302', '\u0306', '\u031b']);

const DIGIT_BASE = 0x200000;
const LETTER_BASE = 0x300000;
const OTHER_BASE = 0x400000;

interface Weights {
  readonly letters: number[];
  readonly tones: number[];
  readonly capitals: number[];
}

/**
 * Orders Vietnamese text as dictionaries do: first by letter, then by tone, then small before capital. Total:
 * 0 only for texts that are equal once composed. Digits come before letters and everything else before digits,
 * save letters of other scripts, which follow.
 */
export function compareVietnamese(a: string, b: string): number {
  const [first, second] = [weightsOf(a), weightsOf(b)];
  return (
    compareLists(first.letters, second.letters) ||
    compareLists(first.tones, second.tones) ||
    compareLists(first.capitals, second.capitals) ||
    compareTexts(a.normalize('NFC'), b.normalize('NFC'))
  );
}

function weightsOf(text: string): Weights {
  const weights: Weights = { letters: [], tones: [], capitals: [] };
  for (const cluster of text.normalize('NFD').match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const [base = '', ...marks] = [...cluster];
    const small = base.toLowerCase();
    const letter = (small + marks.filter((mark) => LETTER_MARKS.has(mark)).join('')).normalize('NFC');
    weights.letters.push(letterWeight(letter, small));
    weights.tones.push(marks.reduce((sum, mark) => sum * 8 + (TONE_RANK.get(mark) ?? 0), 0));
    weights.capitals.push(base === small ? 0 : 1);
  }
  return weights;
}

function letterWeight(letter: string, base: string): number {
  const rank = LETTER_RANK.get(letter) ?? LETTER_RANK.get(base);
  if (rank !== undefined) return LETTER_BASE + rank;
  const codePoint = base.codePointAt(0) ?? 0;
  if (/\p{Nd}/u.test(base)) return DIGIT_BASE + codePoint;
  return /\p{L}/u.test(base) ? OTHER_BASE + codePoint : codePoint;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, weight] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (weight !== other) return weight - other;
  }
  return a.length - b.length;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
