/** Mật, Tối mật, Tuyệt mật: the three levels of state secrets. */
export const SECRECY_LEVELS = ['mat', 'toi-mat', 'tuyet-mat'] as const;
export type SecrecyLevel = (typeof SECRECY_LEVELS)[number];

const LEVEL_OF: ReadonlyMap<string, SecrecyLevel> = new Map([
  ['mật', 'mat'],
  ['tốimật', 'toi-mat'],
  ['tuyệtmật', 'tuyet-mat'],
]);

/**
 * The level that a text consists of, brackets, quotes, bullets and the spaces of a spread-out stamp ("M Ậ T") aside;
 * undefined where it says anything more.
 */
export function secrecyLevelOf(text: string): SecrecyLevel | undefined {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cf}\s]/gu, '');
  return LEVEL_OF.get(letters);
}
