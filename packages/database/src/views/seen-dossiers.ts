import type { Kind, Stage } from '@nhipcau/domain/vocabulary';
import type { Parameters } from './parameters.ts';

/** A part of the house that somebody may read, by an auditor's mandate or by a post lent for it: every limit named must hold. */
export interface ReadablePart {
  readonly kinds?: readonly Kind[];
  /** Where the dossier is now. */
  readonly stages?: readonly Stage[];
  /** With any relation to the dossier. */
  readonly related?: readonly string[];
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

/** A draft has no relations but its owners: it shows itself to them alone. */
function relatedCondition(units: readonly string[], values: Parameters): string {
  return `exists (select 1 from dossier_unit u where u.dossier_id = d.id and u.unit = any(${values.add(units)}))`;
}

function partCondition({ kinds, stages, related, units, from, until }: ReadablePart, values: Parameters): string {
  const conditions = ['true'];
  if (related !== undefined) conditions.push(relatedCondition(related, values));
  if (stages !== undefined) conditions.push(`d.stage = any(${values.add(stages)}::text[])`);
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
  return `(${[relatedCondition(units, values), ...parts.map((part) => `(${partCondition(part, values)})`)].join(' or ')})`;
}
