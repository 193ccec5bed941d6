import type { Draft } from './use-draft.ts';

type Fault = Draft['lacking'][number];

/** Faults of one sort that one rule asks to be mended. */
export interface LackingGroup {
  readonly code: Fault['code'];
  readonly rule: string | undefined;
  readonly faults: readonly Fault[];
}

/** What is lacking, by its sort and rule, in the order in which the house named it: a rule that asks for ten things is said once. */
export function lackingGroups(lacking: readonly Fault[]): readonly LackingGroup[] {
  const groups = Map.groupBy(lacking, ({ code, rule }) => `${code} ${rule ?? ''}`);
  return [...groups.values()].flatMap((faults) => {
    const [first] = faults;
    return first === undefined ? [] : [{ code: first.code, rule: first.rule, faults }];
  });
}
