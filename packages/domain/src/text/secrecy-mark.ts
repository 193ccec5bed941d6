import { fileNameLevel } from './secrecy-in-file-name.ts';
import type { SecrecyLevel } from './secrecy-level.ts';
import { secrecyLevelOf } from './secrecy-level.ts';

/** Where a mark was found, never what stands beside it: a refusal is logged without title or content. */
export interface SecrecyMark {
  readonly level: SecrecyLevel;
  /** 1 the first line; 1 for a file name. */
  readonly line: number;
}

export const SECRECY_PLACES = ['text', 'field', 'cell', 'file-name'] as const;
export type SecrecyPlace = (typeof SECRECY_PLACES)[number];

// Stamps of urgency that share a line with one of secrecy: "MẬT – HỎA TỐC".
const URGENCY = /(?<!\p{L})(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)(?!\p{L})/gu;

const LEVEL = '(?:tuyệt mật|tối mật|mật)';
const MARK = `(${LEVEL})(?![\\p{L}\\p{N}])`;
// "Độ mật: Mật, Tối mật hoặc Tuyệt mật" explains the levels, it does not set one.
const NO_ENUMERATION = `(?!\\s*(?:[,/;]|hay|hoặc|và)\\s*${LEVEL})`;
const STAMP_FORMS = [
  new RegExp(
    `(?:^|[^\\p{L}])(?:độ mật|dấu mật|mức mật|độ bảo mật)\\s*[:：=–—-]\\s*[[("“]?\\s*${MARK}${NO_ENUMERATION}`,
    'u',
  ),
  new RegExp(`[[【]\\s*${MARK}\\s*[\\]】]`, 'u'),
  new RegExp(`^\\s*\\(\\s*${MARK}\\s*\\)`, 'u'),
  new RegExp(`\\(\\s*${MARK}\\s*\\)\\s*$`, 'u'),
];

/**
 * The first state-secret mark in a text, field, cell or file name, or undefined. A mark is a whole line, cell or
 * field, a delimited token of a file name, or the form of a stamp ("Độ mật: Tối mật", "[Mật]"), in any capitals or
 * composition, its diacritics present. Ordinary words that hold one (bảo mật, mật thiết) are none.
 * Such documents must not be on a networked machine: Law 117/2025/QH15, Art. 5.
 */
export function secrecyMarkIn(value: string, place: SecrecyPlace = 'text'): SecrecyMark | undefined {
  if (place === 'file-name') {
    const level = fileNameLevel(value);
    return level && { level, line: 1 };
  }
  for (const [index, line] of value.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).entries()) {
    const level = lineLevel(line);
    if (level) return { level, line: index + 1 };
  }
  return undefined;
}

function lineLevel(rawLine: string): SecrecyLevel | undefined {
  const line = rawLine
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  if (!line.includes('m')) return undefined;
  // Columns of a table or of a letterhead stand apart by tabs, bars or wide gaps.
  for (const cell of [line, ...line.split(/[\t|]|\s{2,}/)]) {
    const level = secrecyLevelOf(cell.replace(URGENCY, ' '));
    if (level) return level;
  }
  // One space for each gap keeps the forms linear on a line of nothing but spaces.
  const evenly = line.replace(/\s+/g, ' ');
  for (const form of STAMP_FORMS) {
    const level = secrecyLevelOf(form.exec(evenly)?.[1] ?? '');
    if (level) return level;
  }
  return undefined;
}
