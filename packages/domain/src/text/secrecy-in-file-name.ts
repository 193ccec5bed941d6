import type { SecrecyLevel } from './secrecy-level.ts';
import { secrecyLevelOf } from './secrecy-level.ts';

// Ordinary words whose syllable "mật" a file name may set apart: "kế_hoạch_bảo_mật.pdf" carries no mark.
const BEFORE_MAT = new Set(['bảo', 'bí', 'cẩn', 'cơ', 'độ', 'đường', 'nghiêm', 'ong', 'thân', 'túi']);
// The words after which the syllable is no such word after all: "MẬT thiết kế" is a mark before "thiết kế".
const AFTER_MAT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['thiết', new Set(['bị', 'chế', 'kế', 'lập', 'thực', 'yếu'])],
  ['khẩu', new Set(['hiệu', 'phần'])],
  ['danh', new Set(['dự', 'hiệu', 'mục', 'nghĩa', 'sách'])],
  ['đàm', new Set(['phán', 'thoại'])],
  ['hoa', new Set(['kỳ', 'kì'])],
  ['mã', new Set(['hàng', 'số'])],
  ['vụ', new Set(['án', 'việc'])],
  ['độ', new Set()],
  ['mía', new Set()],
  ['ngọt', new Set()],
  ['ong', new Set()],
  ['tông', new Set()],
]);

interface Token {
  readonly text: string;
  readonly small: string;
  /** Whether the token before it follows directly, as words of one phrase do: by a space, "_" or "-". */
  readonly joined: boolean;
}

/** The level that a delimited token of a file name reads, or undefined. Folders of a path count as tokens too. */
export function fileNameLevel(fileName: string): SecrecyLevel | undefined {
  const tokens = tokensOf(fileName.normalize('NFC').replace(/\p{Cf}/gu, ''));
  for (const [index, token] of tokens.entries()) {
    if (token.small !== 'mật' || isOrdinaryWord(tokens, index)) continue;
    const before = token.joined ? tokens[index - 1]?.small : undefined;
    return secrecyLevelOf(`${before ?? ''} mật`) ?? 'mat';
  }
  return undefined;
}

function tokensOf(name: string): readonly Token[] {
  return [...name.matchAll(/([^\p{L}\p{N}\p{M}]*)([\p{L}\p{N}\p{M}]+)/gu)].flatMap(([, gap = '', text = '']) => {
    const joined = /^[ _-]$/.test(gap);
    const small = text.toLowerCase();
    // Names that run the words of a level together: "TốiMật".
    if (small === 'tốimật' || small === 'tuyệtmật') {
      return [token(text.slice(0, -3), joined), token(text.slice(-3), true)];
    }
    return [token(text, joined)];
  });
}

function token(text: string, joined: boolean): Token {
  return { text, small: text.toLowerCase(), joined };
}

function isOrdinaryWord(tokens: readonly Token[], index: number): boolean {
  const [before, mark, after, afterNext] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!mark) return false;
  if (before && mark.joined && BEFORE_MAT.has(before.small) && sameCapitals(before, mark)) return true;
  const breaking = after?.joined ? AFTER_MAT.get(after.small) : undefined;
  if (!after || !breaking || !sameCapitals(mark, after)) return false;
  return !(afterNext?.joined && breaking.has(afterNext.small));
}

// "MẬT_thiết kế": a mark in capitals is no part of a word in small letters.
function sameCapitals(a: Token, b: Token): boolean {
  return isShouted(a) === isShouted(b);
}

function isShouted({ text }: Token): boolean {
  return text === text.toUpperCase();
}
