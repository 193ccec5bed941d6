export const FORBIDDEN_CHARACTER_KINDS = [
  'control',
  'bidi-control',
  'invisible',
  'lone-surrogate',
  'noncharacter',
] as const;
export type ForbiddenCharacterKind = (typeof FORBIDDEN_CHARACTER_KINDS)[number];

export interface ForbiddenCharacter {
  readonly kind: ForbiddenCharacterKind;
  /** Position in code points from the start, 0 the first. */
  readonly position: number;
  /** As "U+202E". */
  readonly codePoint: string;
}

const BIDI = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;

// What shows as nothing: soft hyphen, joiners, fillers, zero-width spaces, variation selectors, tags.
const INVISIBLE =
  /^(?:\u00ad|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|[\u200b-\u200d]|[\u2060-\u2065]|[\u206a-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}])$/u;

/**
 * Characters by which a text would read otherwise than it is stored, with their positions; empty where the text is
 * clean. Line feeds and tabs are allowed in text of several lines; elsewhere they are control characters like others.
 */
export function forbiddenCharacters(text: string, { multiline = false } = {}): readonly ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = [];
  for (const [position, character] of [...text].entries()) {
    const kind = forbiddenKind(character, multiline);
    if (kind) found.push({ kind, position, codePoint: writtenCodePoint(character) });
  }
  return found;
}

function forbiddenKind(character: string, multiline: boolean): ForbiddenCharacterKind | undefined {
  if (multiline && (character === '\n' || character === '\t')) return undefined;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return 'control';
  if (BIDI.test(character)) return 'bidi-control';
  if (INVISIBLE.test(character)) return 'invisible';
  if (/\p{Cs}/u.test(character)) return 'lone-surrogate';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'noncharacter';
  return undefined;
}

function writtenCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
