import type { MessageKey, Speech } from '../language/language.ts';
import type { Allowed } from './acts-sorted.ts';

const STAGE_WORDS: Readonly<Record<string, MessageKey>> = { 'wrong-stage': 'act.notNow', 'round-decided': 'act.past' };

/** Where nothing but the stage stands against an act nobody has tried: that alone, without the advice of a refusal. */
export function stageWhy({ say }: Speech, { rule, refusal = [] }: Allowed): string | undefined {
  const [first] = refusal;
  const word = first && STAGE_WORDS[first.code];
  return rule === undefined && word !== undefined && refusal.length === 1 ? say(word) : undefined;
}
