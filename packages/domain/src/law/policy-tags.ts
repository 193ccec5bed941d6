import type { Citation } from './citations/citation.ts';
import type { CitationId } from './citations.ts';
import { citation } from './citations.ts';

/**
 * Resolutions and directives which an activity may say that it contributes to. Each tag names one document, because
 * within this list no two share a number.
 */
export const POLICY_TAGS = {
  '34-NQ/TW': '34-nq-tw-2023',
  '57-NQ/TW': '57-nq-tw-2024',
  '59-NQ/TW': '59-nq-tw-2025',
  '66-NQ/TW': '66-nq-tw-2025',
  '68-NQ/TW': '68-nq-tw-2025',
  '12-CT/TW': '12-ct-tw-2022',
} as const satisfies Record<string, CitationId>;

export type PolicyTag = keyof typeof POLICY_TAGS;

export function isPolicyTag(value: string): value is PolicyTag {
  return Object.hasOwn(POLICY_TAGS, value);
}

export function policyCitation(tag: PolicyTag): Citation {
  return citation(POLICY_TAGS[tag]);
}
