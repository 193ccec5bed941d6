import type { Kind } from '@nhipcau/domain/vocabulary';
import type { Parameters } from './parameters.ts';

/** A part of the house that an auditor may read: every limit that is named must hold. */
export interface ReadablePart {
  readonly kinds?: readonly Kind[];
  /** Owning or deciding. */
  readonly units?: readonly string[];
  /** Local days between which the dossier must have been alive on one. */
  readonly from?: string;
  readonly until?: string;
}

/** Which dossiers a reader may know of; all of the house where no units are named. */
export interface Scope {
  /** Units of the reader; absent for who may read every dossier. A draft shows itself to its owners alone. */
  readonly units?: readonly string[];
  /** What they may read beside. */
  readonly parts?: readonly ReadablePart[];
}

function partCondition({ kinds, units, from, until }: ReadablePart, values: Parameters): string {
  const conditions = ['true'];
  if (kinds !== undefined) conditions.push(`d.kind = any(${values.add(kinds)}::text[])`);
  if (units !== undefined) {
    const named = values.add(units);
    conditions.push(`(d.owner = any(${named}::text[]) or d.deciding_body = any(${named}::text[]))`);
  }
  if (until !== undefined) conditions.push(`business_day(d.created_at_ms) <= ${values.add(until)}::date`);
  if (from !== undefined)
    conditions.push(`(d.closed_at_ms is null or business_day(d.closed_at_ms) >= ${values.add(from)}::date)`);
  return conditions.join(' and ');
}

/** The condition on a dossier `d` that the reader may know of it: asked by every list and every figure, so that none tells more. */
export function seenCondition({ units, parts = [] }: Scope, values: Parameters): string {
  if (units === undefined) return 'true';
  const related = `exists (select 1 from dossier_unit u where u.dossier_id = d.id and u.unit = any(${values.add(units)})
        and (d.standing <> 'draft' or u.relation in ('owner', 'co-owner')))`;
  return `(${[related, ...parts.map((part) => `(${partCondition(part, values)})`)].join(' or ')})`;
}
