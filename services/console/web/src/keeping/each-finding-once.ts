import type { RightsFindingShown } from '@nhipcau/contracts';

/** What is read of a finding, by which it is known. */
function readOf({ found, rule, kind, owner, parts, persons, principals }: RightsFindingShown): string {
  const told = parts.map(({ seat: _seat, ...part }) => part);
  return JSON.stringify([found, rule, kind, owner.id, told, persons, principals]);
}

/** Two routes or seats of which the same would be read are one finding for the reader. */
export function eachOnce(
  findings: readonly RightsFindingShown[],
): readonly (readonly [key: string, of: RightsFindingShown])[] {
  return [...new Map(findings.map((one) => [readOf(one), one] as const))];
}
