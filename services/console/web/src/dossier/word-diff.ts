export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this the whole text is shown as replaced: the table of the comparison grows with the product of the lengths. */
const MOST_WORDS = 2_000;

/** A sign beside a word is a piece of its own: a comma that stays is not shown as changed with the word before it. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Lengths of the longest common run of words of every pair of endings. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: { kind: Piece['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  }
  return out;
}

/** The difference of two texts by words: what was taken out stands before what took its place. */
export function wordDiff(textBefore: string, textAfter: string): readonly Piece[] {
  const [before, after] = [wordsOf(textBefore), wordsOf(textAfter)];
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) {
    return joined([
      { kind: 'removed', text: textBefore },
      { kind: 'added', text: textAfter },
    ]);
  }
  const table = commonLengths(before, after);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]];
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (is === undefined || (was !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: 'removed', text: was ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: is });
      j += 1;
    }
  }
  return joined(pieces);
}
