import type { PartKind, ProposalField } from '@nhipcau/domain/vocabulary';
import type { Speech } from '../language/language.ts';

const PART = 'parts/';

/** What a field is called, or a part where it is named as `parts/letter`. */
export function unitLabel({ word }: Speech, unit: string): string {
  return unit.startsWith(PART)
    ? word('part', unit.slice(PART.length) as PartKind)
    : word('field', unit as ProposalField);
}
