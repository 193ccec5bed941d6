/** Composed form, in which all text is kept: "Nguyễn" typed on a Mac arrives decomposed and equals nothing. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

/** Length in code points of the composed text, as limits are stated. An emoji outside the BMP counts once. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of nfc(text)) length += 1;
  return length;
}
