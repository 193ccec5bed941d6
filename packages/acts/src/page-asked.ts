import { type AnyRefusal, LIMITS } from '@nhipcau/contracts';
import { type Position, readCursor } from '@nhipcau/database';

export interface PageAsked {
  readonly limit: number;
  readonly after?: Position;
}

/** Which page is asked for, or that no page of this list gave the cursor. */
export function pageAsked(
  query: { readonly cursor?: string; readonly limit?: number },
  kinds: readonly ('string' | 'number')[],
): PageAsked | AnyRefusal {
  const limit = query.limit ?? LIMITS.pageItemsDefault;
  if (query.cursor === undefined) return { limit };
  const after = readCursor(query.cursor, kinds);
  return after === undefined ? { code: 'cursor-unknown', at: '/cursor' } : { limit, after };
}
