/** Shorter ones are choices and numbers, quickly made again. */
const LEAST_CHARACTERS = 12;

/** The texts that somebody wrote, wherever they stand in what was typed. */
export function textsIn(typed: unknown): readonly string[] {
  if (typeof typed === 'string') return typed.trim().length < LEAST_CHARACTERS ? [] : [typed.trim()];
  if (typeof typed !== 'object' || typed === null) return [];
  return [...new Set(Object.values(typed).flatMap(textsIn))];
}
